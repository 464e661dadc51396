import type { StatementRecord } from '../../content-schemas/fact-schema.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { factsByGroup } from '../../knowledge/fact-selection.ts';
import { type FactUse, factUses } from '../../knowledge/fact-uses.ts';
import { formatShortDate } from '../../knowledge/format-date.ts';
import { formatFigure } from '../../knowledge/format-value.ts';
import type { Fact, Knowledge, Subject } from '../../knowledge/knowledge-records.ts';
import { dateWords, observedAfterStatus } from '../../knowledge/record-dates.ts';
import { seenOnWords } from '../../knowledge/seen-on.ts';
import { ageOf, editionDay } from '../../knowledge/staleness.ts';
import type { BibliographyItem } from '../shared/bibliography.ts';
import { statusWords } from '../shared/figure-view.ts';
import { type RelatedGroup, relatedGroups } from '../shared/relations.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';
import { groupTitle, type SpecRow, specRow } from '../shared/spec-rows.ts';

/** A rival value of a figure. */
export interface RivalView {
  readonly value: string;
  readonly claimant: string;
  /** Empty where it is not known when they said so. */
  readonly dates: string;
  readonly reason: string | undefined;
  readonly markers: readonly Marker[];
}

/** A row of a data sheet, with everything known of the fact. */
export interface SheetRow extends SpecRow {
  readonly rivals: readonly RivalView[];
  readonly uses: readonly FactUse[];
  readonly isStale: boolean;
}

export interface StatementView {
  readonly anchor: string;
  readonly text: string;
  readonly statusWords: string;
  readonly dates: string;
  readonly verifiedOn: string;
  readonly seenOn: string | undefined;
  readonly note: string | undefined;
  readonly markers: readonly Marker[];
}

/** The figures and statements of a subject, for its data sheet. */
export interface SheetParts {
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly SheetRow[] }[];
  readonly topics: readonly {
    readonly title: string;
    readonly statements: readonly StatementView[];
  }[];
  readonly factCount: number;
  readonly statementCount: number;
}

/** The data sheet of one subject. */
export interface DevicePage extends SheetParts {
  readonly id: string;
  readonly path: string;
  readonly kind: string;
  readonly description: string;
  /** Problems and guides for it. */
  readonly related: readonly RelatedGroup[];
  readonly bibliography: readonly BibliographyItem[];
}

/** Builds the data sheet of a subject; its rows carry the anchors `f-<key>`. */
export function devicePage(knowledge: Knowledge, subject: Subject): DevicePage {
  const numbers = new SourceNumbers(knowledge);
  const { id, path, kind, description } = subject;
  return {
    ...sheetParts(knowledge, subject, numbers),
    id,
    path,
    kind,
    description,
    related: relatedGroups(knowledge, 'subjects', id),
    bibliography: numbers.bibliography(),
  };
}

/** The rows and statements of a subject; its sources are numbered among those of the page. */
export function sheetParts(
  knowledge: Knowledge,
  subject: Subject,
  numbers: SourceNumbers,
): SheetParts {
  const uses = factUses(knowledge);
  const day = editionDay(knowledge);
  const statements = Object.entries(subject.statements ?? {});
  return {
    title: subject.title,
    groups: factsByGroup([subject]).map(({ group, facts }) => ({
      title: groupTitle(group),
      rows: facts.map((fact) => ({
        ...specRow(knowledge, fact, `f-${fact.key}`, subject.title, numbers.markers(fact.sources)),
        rivals: rivalsOf(fact, numbers),
        uses: uses.get(fact.id) ?? [],
        isStale: ageOf(fact, subject.kind, day).isStale,
      })),
    })),
    topics: topicsOf(knowledge, statements, numbers),
    factCount: subject.facts.length,
    statementCount: statements.length,
  };
}

function rivalsOf(fact: Fact, numbers: SourceNumbers): RivalView[] {
  return (fact.disputes ?? []).map((dispute) => ({
    value: formatFigure(dispute),
    claimant: dispute.claimant,
    dates: dateWords(dispute, 'measured'),
    reason: dispute.reason,
    markers: numbers.markers(dispute.sources),
  }));
}

function topicsOf(
  knowledge: Knowledge,
  statements: readonly [string, StatementRecord][],
  numbers: SourceNumbers,
) {
  const topics = [...new Set(statements.map(([, { topic }]) => topic))];
  return topics.map((title) => ({
    title,
    statements: statements
      .filter(([, { topic }]) => topic === title)
      .map(([key, statement]) => ({
        anchor: `f-${key}`,
        text: statement.text,
        statusWords: statusWords(statement.status),
        dates: dateWords(statement, observedAfterStatus(statement)),
        verifiedOn: formatShortDate(statement.verifiedOn),
        seenOn: statement.seenOn && seenOnWords(knowledge, statement.seenOn),
        note: statement.note,
        markers: numbers.markers(statement.sources),
      })),
  }));
}
