import type { Source } from '../content-schemas/fact-schema.ts';
import { sourcesOfDrawing } from './drawing-needs.ts';
import { factsByGroup, pricesOf, words } from './fact-selection.ts';
import type { Article, Fact, Knowledge, Subject } from './knowledge-records.ts';
import type { ComponentUse } from './read-article-body.ts';
import { citedSource } from './sources.ts';

/** A place on a page that shows citation markers. */
export interface CitationSite {
  /** Name of the place, unique on the page: `u<ordinal>` with parts after it, or `infobox.<row>`. */
  readonly site: string;
  readonly sources: readonly Source[];
  /** Section of the page, for the way back. */
  readonly section: string;
}

/** A citation marker: the number printed, and an anchor where a way back leads to it. */
export interface Marker {
  readonly number: number;
  /** Only the first marker of a reference in a section has one: the list of sources links to it. */
  readonly anchor: string | undefined;
  readonly referenceId: string;
  readonly at: string | undefined;
}

export interface BibliographyEntry {
  readonly number: number;
  readonly referenceId: string;
  /** Where each section cites it first, in the order of the page: the ways back without script. */
  readonly uses: readonly CitationUse[];
}

/** A place that cites a source: the anchor of its marker, and the title of its section. */
export interface CitationUse {
  readonly anchor: string;
  readonly section: string;
}

export interface Citations {
  readonly entries: readonly BibliographyEntry[];
  readonly markers: ReadonlyMap<string, readonly Marker[]>;
}

/**
 * How many sources a row shows in an article: the strongest. All of them stand on the data sheet
 * and in the timeline, to which the row leads; an article that listed them all would double its
 * weight.
 */
const MARKERS_PER_ROW = 1;

const firstSource = (fact: Fact): readonly Source[] => fact.sources.slice(0, 1);

/** Every place of an article that cites, in the order in which a reader meets them. */
export function citationSites(knowledge: Knowledge, article: Article): CitationSite[] {
  const facts = (ids: readonly string[]): Fact[] =>
    ids.flatMap((id) => knowledge.facts.get(id) ?? []);
  const infobox = (article.infobox?.rows ?? []).flatMap((row, index) =>
    'facts' in row
      ? [
          {
            site: `infobox.${index}`,
            sources: facts(row.facts).flatMap(firstSource),
            section: 'Key facts',
          },
        ]
      : [],
  );
  const body = article.body.uses.flatMap((use) => sitesOfUse(knowledge, use, facts));
  return [...infobox, ...body];
}

function sitesOfUse(
  knowledge: Knowledge,
  use: ComponentUse,
  facts: (ids: readonly string[]) => Fact[],
): CitationSite[] {
  const attribute = (name: string): string => use.attributes.get(name)?.value ?? '';
  const site = `u${use.ordinal}`;
  const section = use.section || 'Introduction';
  const one = (sources: readonly Source[]): CitationSite[] => [{ site, sources, section }];
  const row = (name: string, sources: readonly Source[]): CitationSite => ({
    site: `${site}.${name}`,
    sources: sources.slice(0, MARKERS_PER_ROW),
    section,
  });
  const subjects = (ids: readonly string[]): Subject[] =>
    ids.flatMap((id) => knowledge.subjects.get(id) ?? []);

  switch (use.name) {
    case 'Cite':
      return one([{ id: attribute('id'), ...(attribute('at') && { at: attribute('at') }) }]);
    case 'Fact':
      return attribute('plain') ? [] : one(facts([attribute('id')]).flatMap(firstSource));
    case 'Drawing':
      return one(unique(sourcesOfDrawing(knowledge, attribute('id'))));
    case 'SpecTable':
      return factsByGroup(
        subjects(words(attribute('subjects'))),
        words(attribute('groups')),
      ).flatMap((group) => group.facts.map((fact) => row(fact.id, fact.sources)));
    case 'PriceTable':
      return subjects([attribute('subject')])
        .flatMap(pricesOf)
        .map((fact) => row(fact.id, fact.sources));
    case 'DataTable':
      return (knowledge.tables.get(attribute('id'))?.rows ?? []).flatMap((line, r) =>
        line.cells.map((cell, c) => ({
          site: `${site}.${r}.${c}`,
          section,
          sources:
            'facts' in cell ? unique(facts(cell.facts).flatMap(firstSource)) : (cell.sources ?? []),
        })),
      );
    case 'Timeline':
      return knowledge.events
        .filter((event) => isWanted(event.kind, attribute('kinds')))
        .map((event) => row(event.id, event.sources));
    case 'Disputed':
      return facts([attribute('id')]).flatMap((fact) => [
        { site: `${site}.chosen`, sources: fact.sources, section },
        ...(fact.disputes ?? []).map((dispute, index) => ({
          site: `${site}.${index}`,
          sources: dispute.sources,
          section,
        })),
      ]);
    case 'Note':
      return [];
  }
}

/** Whether an event kind is among those an attribute lists; an empty list means all. */
export function isWanted(kind: string, kinds: string): boolean {
  const wanted = words(kinds);
  return wanted.length === 0 || wanted.includes(kind);
}

/**
 * Numbers the references of an article in order of first use, and gives every marker its anchor.
 * The number is the position in the list: nothing is counted while pages render.
 */
export function buildCitations(knowledge: Knowledge, article: Article): Citations {
  const entries = new Map<string, BibliographyEntry & { readonly uses: CitationUse[] }>();
  const markers = new Map<string, Marker[]>();
  for (const { site, sources, section } of citationSites(knowledge, article)) {
    const made = unique(sources).flatMap((source): Marker[] => {
      const { id, at } = citedSource(source);
      if (!knowledge.references.has(id)) return [];
      const entry = entries.get(id) ?? { number: entries.size + 1, referenceId: id, uses: [] };
      entries.set(id, entry);
      const { number, uses } = entry;
      const isKnown = uses.some((use) => use.section === section);
      const anchor = isKnown ? undefined : anchorOf(number, uses.length);
      if (anchor !== undefined) uses.push({ anchor, section });
      return [{ number, anchor, referenceId: id, at }];
    });
    markers.set(site, made);
  }
  return { entries: [...entries.values()], markers };
}

/** `c5` for the first section that cites source 5, `c5-2` for the second. */
const anchorOf = (number: number, before: number): string =>
  `c${number}${before === 0 ? '' : `-${before + 1}`}`;

function unique(sources: readonly Source[]): Source[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    const { id, at } = citedSource(source);
    const name = `${id} ${at ?? ''}`;
    return !seen.has(name) && seen.add(name);
  });
}
