import {
  SOFTWARE_KIND_WORDS,
  SOFTWARE_KINDS,
  SOFTWARE_STATE_WORDS,
  SOFTWARE_STATES,
} from '../../content-schemas/software-schema.ts';
import { formatShortDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { softwarePath } from '../../knowledge/site-paths.ts';
import { type FilterControl, filterOptions } from '../shared/filter-controls.ts';

/** A piece of software in the list. */
export interface SoftwareRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly kind: string;
  readonly kindWords: string;
  readonly state: string;
  readonly stateWords: string;
  readonly answer: string;
  readonly versions: string;
  readonly asOf: string;
  readonly dateTime: string;
  /** Whether the newest evidence is old beside the newest of the list. */
  readonly isOld: boolean;
}

export interface SoftwareList {
  readonly rows: readonly SoftwareRow[];
  readonly controls: readonly FilterControl[];
}

/** Evidence older than this, counted from the newest of the list, looks old: software moves. */
const OLD_DAYS = 180;
const DAY_MS = 86_400_000;

/** Builds the list of software by name. */
export function softwareList(knowledge: Knowledge): SoftwareList {
  const all = [...knowledge.software.values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'en', { sensitivity: 'base', numeric: true }),
  );
  const newest = Math.max(...all.map(({ asOf }) => Date.parse(asOf)));
  const rows = all.map(
    (software): SoftwareRow => ({
      id: software.id,
      href: softwarePath(software.id),
      name: software.name,
      kind: software.kind,
      kindWords: SOFTWARE_KIND_WORDS[software.kind],
      state: software.state,
      stateWords: SOFTWARE_STATE_WORDS[software.state],
      answer: software.answer,
      versions: software.versions ?? 'not stated',
      asOf: formatShortDate(software.asOf),
      dateTime: software.asOf,
      isOld: newest - Date.parse(software.asOf) > OLD_DAYS * DAY_MS,
    }),
  );
  return {
    rows,
    controls: [
      {
        name: 'kind',
        label: 'Kind',
        allWords: 'All kinds',
        options: filterOptions(
          rows.map(({ kind }) => kind),
          SOFTWARE_KINDS.map((value) => ({ value, words: SOFTWARE_KIND_WORDS[value] })),
        ),
      },
      {
        name: 'state',
        label: 'Does it run?',
        allWords: 'All states',
        options: filterOptions(
          rows.map(({ state }) => state),
          SOFTWARE_STATES.map((value) => ({ value, words: SOFTWARE_STATE_WORDS[value] })),
        ),
      },
    ],
  };
}
