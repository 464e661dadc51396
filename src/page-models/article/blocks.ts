import type { DrawingView } from '../../drawings/drawing-view.ts';
import { buildDrawing } from '../../drawings/index.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import { type Citations, isWanted, type Marker } from '../../knowledge/citations.ts';
import { factAnchor, factsByGroup, pricesOf, words } from '../../knowledge/fact-selection.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import { formatFigure, formatValue } from '../../knowledge/format-value.ts';
import type { Article, Fact, Knowledge, Subject } from '../../knowledge/knowledge-records.ts';
import type { ComponentUse } from '../../knowledge/read-article-body.ts';
import { asOf, dateWords, observedAs } from '../../knowledge/record-dates.ts';
import { seenOnWords } from '../../knowledge/seen-on.ts';
import { type FigureView, factHref, figureView } from '../shared/figure-view.ts';
import { groupTitle, type SpecGroup, specRow } from '../shared/spec-rows.ts';

/** A cell of a table: figures or words, with their markers. */
export interface CellView {
  readonly figures: readonly FigureView[];
  readonly join: string;
  readonly text: string | undefined;
  readonly markers: readonly Marker[];
}

export interface EventView {
  readonly anchor: string;
  readonly date: string;
  readonly dateTime: string;
  readonly kind: string;
  readonly text: string;
  readonly note: string | undefined;
  readonly seenOn: string | undefined;
  readonly markers: readonly Marker[];
}

export interface PriceRow {
  readonly label: string;
  readonly from: string;
  readonly value: string;
  readonly note: string | undefined;
  readonly markers: readonly Marker[];
}

export interface ClaimRow {
  readonly value: string;
  readonly claimant: string;
  readonly dates: string;
  readonly reason: string | undefined;
  readonly isOurs: boolean;
  readonly markers: readonly Marker[];
}

/** What a component of the article draws; one for each use in the text. */
export type Block =
  | { readonly kind: 'cite'; readonly markers: readonly Marker[] }
  | { readonly kind: 'fact'; readonly figure: FigureView; readonly markers: readonly Marker[] }
  | { readonly kind: 'specTable'; readonly groups: readonly SpecGroup[]; readonly caption: string }
  | {
      readonly kind: 'dataTable';
      readonly caption: string;
      readonly rowHeading: string;
      readonly columns: readonly string[];
      readonly rows: readonly { readonly label: string; readonly cells: readonly CellView[] }[];
      readonly note: string | undefined;
    }
  | { readonly kind: 'priceTable'; readonly caption: string; readonly rows: readonly PriceRow[] }
  | {
      readonly kind: 'timeline';
      readonly years: readonly { readonly year: string; readonly events: readonly EventView[] }[];
    }
  | { readonly kind: 'disputed'; readonly label: string; readonly rows: readonly ClaimRow[] }
  | { readonly kind: 'drawing'; readonly drawing: DrawingView; readonly markers: readonly Marker[] }
  | { readonly kind: 'note' };

interface Context {
  readonly knowledge: Knowledge;
  readonly article: Article;
  readonly citations: Citations;
  readonly rowsOnPage: ReadonlySet<string>;
}

/** Everything the components of an article draw, by the ordinal of the use. */
export function articleBlocks(
  knowledge: Knowledge,
  article: Article,
  citations: Citations,
): Block[] {
  const context = { knowledge, article, citations, rowsOnPage: factRowsOf(knowledge, article) };
  return article.body.uses.map((use) => blockOf(context, use));
}

/** Ids of the facts whose rows an article shows itself, in its data sheets. */
export function factRowsOf(knowledge: Knowledge, article: Article): Set<string> {
  return new Set(
    article.body.uses
      .filter((use) => use.name === 'SpecTable')
      .flatMap((use) =>
        specFacts(knowledge, use).flatMap(({ facts }) => facts.map((fact) => fact.id)),
      ),
  );
}

const attribute = (use: ComponentUse, name: string): string =>
  use.attributes.get(name)?.value ?? '';

function subjectsOf(knowledge: Knowledge, ids: readonly string[]): Subject[] {
  return ids.flatMap((id) => knowledge.subjects.get(id) ?? []);
}

function specFacts(knowledge: Knowledge, use: ComponentUse) {
  return factsByGroup(
    subjectsOf(knowledge, words(attribute(use, 'subjects'))),
    words(attribute(use, 'groups')),
  );
}

function blockOf(context: Context, use: ComponentUse): Block {
  const { knowledge, article, citations } = context;
  const site = `u${use.ordinal}`;
  const markers = (part?: string): readonly Marker[] =>
    citations.markers.get(part === undefined ? site : `${site}.${part}`) ?? [];
  const id = attribute(use, 'id');
  switch (use.name) {
    case 'Cite':
      return { kind: 'cite', markers: markers() };
    case 'Fact':
      return {
        kind: 'fact',
        figure: view(context, known(knowledge.facts.get(id), id), attribute(use, 'bare') !== ''),
        markers: markers(),
      };
    case 'SpecTable':
      return {
        kind: 'specTable',
        caption: subjectsOf(knowledge, words(attribute(use, 'subjects')))
          .map((s) => s.title)
          .join(', '),
        groups: specFacts(knowledge, use).map(({ group, facts }) => ({
          title: groupTitle(group),
          rows: facts.map((fact) =>
            specRow(
              knowledge,
              fact,
              factAnchor(fact, article.subjects ?? []),
              knowledge.subjects.get(fact.subject)?.title ?? article.title,
              markers(fact.id),
            ),
          ),
        })),
      };
    case 'DataTable': {
      const table = known(knowledge.tables.get(id), id);
      return {
        kind: 'dataTable',
        caption: table.caption,
        rowHeading: table.rowHeading,
        columns: table.columns,
        note: table.note,
        rows: table.rows.map((row, r) => ({
          label: row.label,
          cells: row.cells.map(
            (cell, c): CellView => ({
              figures:
                'facts' in cell
                  ? cell.facts
                      .flatMap((f) => knowledge.facts.get(f) ?? [])
                      .map((f) => view(context, f))
                  : [],
              join: ('facts' in cell ? cell.join : undefined) ?? ', ',
              text: bindUnits(('text' in cell ? cell.text : cell.note) ?? ''),
              markers: markers(`${r}.${c}`),
            }),
          ),
        })),
      };
    }
    case 'PriceTable': {
      const subject = known(
        knowledge.subjects.get(attribute(use, 'subject')),
        attribute(use, 'subject'),
      );
      return {
        kind: 'priceTable',
        caption: subject.title,
        rows: pricesOf(subject).map((fact) => ({
          label: fact.label,
          from: formatDate(asOf(fact)),
          value: formatValue(fact),
          note: fact.note && bindUnits(fact.note),
          markers: markers(fact.id),
        })),
      };
    }
    case 'Timeline': {
      const events = knowledge.events.filter((event) =>
        isWanted(event.kind, attribute(use, 'kinds')),
      );
      return {
        kind: 'timeline',
        years: eventYears(events.map((event) => eventView(knowledge, event, markers(event.id)))),
      };
    }
    case 'Disputed':
      return disputedBlock(known(knowledge.facts.get(id), id), markers);
    case 'Drawing':
      return { kind: 'drawing', drawing: buildDrawing(id, knowledge), markers: markers() };
    case 'Note':
      return { kind: 'note' };
  }
}

function view(context: Context, fact: Fact, bare = false): FigureView {
  return figureView(fact, factHref(fact, context.rowsOnPage, context.article.subjects ?? []), bare);
}

function disputedBlock(fact: Fact, markers: (part: string) => readonly Marker[]): Block {
  return {
    kind: 'disputed',
    label: fact.label,
    rows: [
      {
        value: formatFigure(fact),
        claimant: 'Used here',
        dates: dateWords(fact, observedAs(fact)),
        reason: fact.note ?? fact.method,
        isOurs: true,
        markers: markers('chosen'),
      },
      ...(fact.disputes ?? []).map((dispute, index) => ({
        value: formatFigure(dispute),
        claimant: dispute.claimant,
        dates: dateWords(dispute, 'measured'),
        reason: dispute.reason,
        isOurs: false,
        markers: markers(String(index)),
      })),
    ],
  };
}

/** The view of one event of the timeline. */
export function eventView(
  knowledge: Knowledge,
  event: Knowledge['events'][number],
  markers: readonly Marker[],
): EventView {
  return {
    anchor: `e-${event.id}`,
    date:
      event.precision === 'approximate'
        ? `about ${formatDate(event.date)}`
        : formatDate(event.date),
    dateTime: event.date,
    kind: event.kind,
    text: bindUnits(event.text),
    note: event.note && bindUnits(event.note),
    seenOn: event.seenOn && seenOnWords(knowledge, event.seenOn),
    markers,
  };
}

/** Events under their years, in the order given. */
export function eventYears(events: readonly EventView[]): { year: string; events: EventView[] }[] {
  const years = new Map<string, EventView[]>();
  for (const event of events) {
    const year = event.dateTime.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].map(([year, list]) => ({ year, events: list }));
}

/** Content is checked before pages are drawn, so a missing record here is a fault of the program. */
function known<T>(record: T | undefined, id: string): T {
  if (record === undefined)
    throw new Error(`“${id}” passed the check but is missing from the knowledge model`);
  return record;
}
