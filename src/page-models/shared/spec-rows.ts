import { FACT_GROUP_WORDS, type FactStatus } from '../../content-schemas/vocabularies.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { formatShortDate } from '../../knowledge/format-date.ts';
import { formatInGib, formatValue } from '../../knowledge/format-value.ts';
import type { Fact, Knowledge } from '../../knowledge/knowledge-records.ts';
import { dateWords, observedAfterStatus } from '../../knowledge/record-dates.ts';
import { seenOnWords } from '../../knowledge/seen-on.ts';
import { type WithdrawnView, withdrawnView } from '../../knowledge/withdrawn.ts';
import { statusWords } from './figure-view.ts';

/** One row of a data sheet. */
export interface SpecRow {
  readonly anchor: string;
  /** The row on the subject's own data sheet, which has the notes and all sources. */
  readonly sheetHref: string;
  readonly label: string;
  readonly value: string;
  /** The same in GiB, where the value is a count of bytes in GB. */
  readonly inGib: string | undefined;
  readonly status: FactStatus;
  readonly statusWords: string;
  /** When it was measured or published: "measured 9 Aug 2026". */
  readonly dates: string;
  readonly verifiedOn: string;
  /** On which machine it was seen, where the subject does not say it. */
  readonly seenOn: string | undefined;
  readonly withdrawn: WithdrawnView | undefined;
  readonly method: string | undefined;
  readonly note: string | undefined;
  readonly markers: readonly Marker[];
  /** Title of the row as a search result of its own. */
  readonly searchTitle: string;
}

export interface SpecGroup {
  readonly title: string;
  readonly rows: readonly SpecRow[];
}

/** The row of one fact. */
export function specRow(
  knowledge: Knowledge,
  fact: Fact,
  anchor: string,
  subjectTitle: string,
  markers: readonly Marker[],
): SpecRow {
  return {
    anchor,
    sheetHref: fact.rowPath,
    label: fact.label,
    value: formatValue(fact),
    inGib: formatInGib(fact),
    status: fact.status,
    statusWords: `${statusWords(fact.status)}${fact.withdrawn ? ', since withdrawn' : ''}`,
    dates: dateWords(fact, observedAfterStatus(fact)),
    seenOn: fact.seenOn && seenOnWords(knowledge, fact.seenOn),
    withdrawn: fact.withdrawn && withdrawnView(knowledge, fact.withdrawn),
    verifiedOn: formatShortDate(fact.verifiedOn),
    method: fact.method && bindUnits(fact.method),
    note: fact.note && bindUnits(fact.note),
    markers,
    searchTitle: `${fact.label}: ${formatValue(fact)} — ${subjectTitle}`,
  };
}

/** Heading of a group of facts. */
export function groupTitle(group: keyof typeof FACT_GROUP_WORDS): string {
  return FACT_GROUP_WORDS[group];
}
