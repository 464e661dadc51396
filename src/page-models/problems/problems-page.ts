import {
  PROBLEM_AREA_WORDS,
  PROBLEM_AREAS,
  PROBLEM_STATE_WORDS,
  PROBLEM_STATES,
} from '../../content-schemas/problem-schema.ts';
import { formatShortDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { problemPath } from '../../knowledge/site-paths.ts';
import { type FilterControl, filterOptions } from '../shared/filter-controls.ts';

/** A problem in the list. */
export interface ProblemRow {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly area: string;
  readonly state: string;
  readonly stateWords: string;
  readonly asOf: string;
  /** Ids of software and of machines, joined by blanks, for the choices of the reader. */
  readonly software: string;
  readonly devices: string;
}

/** The list of all problems, by area. */
export interface ProblemsPage {
  readonly areas: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly ProblemRow[];
  }[];
  readonly controls: readonly FilterControl[];
  readonly total: number;
}

/** How many problems a piece of software needs to be offered as a choice. */
const FEWEST_FOR_CHOICE = 2;

/** Builds the list; within an area, the newest evidence comes first. */
export function problemsPage(knowledge: Knowledge): ProblemsPage {
  const problems = [...knowledge.problems.values()].sort((a, b) =>
    a.status.asOf > b.status.asOf ? -1 : a.status.asOf < b.status.asOf ? 1 : 0,
  );
  const rows = problems.map(
    (problem): ProblemRow => ({
      id: problem.id,
      href: problemPath(problem.id),
      title: problem.title,
      summary: problem.summary,
      area: problem.area,
      state: problem.status.state,
      stateWords: PROBLEM_STATE_WORDS[problem.status.state],
      asOf: formatShortDate(problem.status.asOf),
      software: softwareOf(problem).join('|'),
      devices: problem.appliesTo.devices.join('|'),
    }),
  );
  return {
    areas: PROBLEM_AREAS.map((id) => ({
      id,
      title: PROBLEM_AREA_WORDS[id],
      rows: rows.filter(({ area }) => area === id),
    })).filter(({ rows: own }) => own.length > 0),
    controls: controlsOf(knowledge, rows),
    total: rows.length,
  };
}

type Problem = Knowledge['problems'] extends ReadonlyMap<string, infer P> ? P : never;

const softwareOf = ({ appliesTo, needs = [] }: Problem): string[] => [
  ...new Set([...(appliesTo.software ?? []).map(({ id }) => id), ...needs]),
];

function controlsOf(knowledge: Knowledge, rows: readonly ProblemRow[]): FilterControl[] {
  const named = (ids: readonly string[], nameOf: (id: string) => string) =>
    [...new Set(ids)]
      .map((value) => ({ value, words: nameOf(value) }))
      .sort((a, b) => a.words.localeCompare(b.words, 'en'));
  const software = rows.flatMap((row) => row.software.split(' ').filter(Boolean));
  const devices = rows.flatMap((row) => row.devices.split(' '));
  return [
    {
      name: 'area',
      label: 'Area',
      allWords: 'All areas',
      options: filterOptions(
        rows.map(({ area }) => area),
        PROBLEM_AREAS.map((value) => ({ value, words: PROBLEM_AREA_WORDS[value] })),
      ),
    },
    {
      name: 'state',
      label: 'State',
      allWords: 'All states',
      options: filterOptions(
        rows.map(({ state }) => state),
        PROBLEM_STATES.map((value) => ({ value, words: PROBLEM_STATE_WORDS[value] })),
      ),
    },
    {
      name: 'software',
      label: 'Software',
      allWords: 'All software',
      options: filterOptions(
        software,
        named(software, (id) => knowledge.software.get(id)?.name ?? id),
      ).filter(({ count }) => count >= FEWEST_FOR_CHOICE),
    },
    {
      name: 'device',
      label: 'Seen on',
      allWords: 'All machines',
      options: filterOptions(
        devices,
        named(devices, (id) => knowledge.subjects.get(id)?.title ?? id),
      ),
    },
  ];
}
