import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Figure } from '../support/figures.ts';
import { KEPT_RESULTS } from './kept-results.ts';

const FIGURE = z.object({
  id: z.string(),
  value: z.number(),
  unit: z.string(),
  file: z.string(),
  isLong: z.boolean(),
  at: z.string(),
}) satisfies z.ZodType<Figure>;

/** How the tests of one file ended when they ran last. */
export interface FileResult {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
}

export interface LastRuns {
  readonly files: readonly FileResult[];
  readonly figures: readonly Figure[];
  /** Day of each run there is, or the first and the last of its pieces, by its name. */
  readonly days: ReadonlyMap<string, string>;
}

/** Where the reporter of each run keeps what ended how. */
const RUNS = { 'npm test': 'kept.json', 'npm run test:long': 'kept-long.json' };

/** Reads what the last runs left. A file that ran in both counts with both; one that is gone, not at all. */
export function readLastRuns(folder: string, project: string): LastRuns {
  const files = new Map<string, FileResult>();
  const days = new Map<string, string>();
  for (const [name, kept] of Object.entries(RUNS)) {
    const path = join(folder, kept);
    if (!existsSync(path)) continue;
    const results = Object.entries(
      KEPT_RESULTS.parse(JSON.parse(readFileSync(path, 'utf8'))),
    ).filter(([file]) => existsSync(join(project, file)));
    const ofRun = results
      .flatMap(([, tests]) => Object.values(tests).map(({ at }) => at.slice(0, 10)))
      .toSorted();
    days.set(name, [...new Set([ofRun.at(0), ofRun.at(-1)])].join(' to '));
    for (const [file, tests] of results) {
      const states = Object.values(tests).map(({ state }) => state);
      const count = (state: string): number => states.filter((one) => one === state).length;
      const before = files.get(file);
      files.set(file, {
        file,
        passed: count('passed') + (before?.passed ?? 0),
        failed: count('failed') + (before?.failed ?? 0),
        leftOut: count('skipped') + (before?.leftOut ?? 0),
      });
    }
  }
  return { files: [...files.values()], figures: readFigures(join(folder, 'figures')), days };
}

/** The figure of the long run where there is one: it tries more. */
function readFigures(folder: string): Figure[] {
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder).map((name) =>
    FIGURE.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
  return [...Map.groupBy(all, ({ id }) => id).values()].flatMap(
    (same) => same.find(({ isLong }) => isLong) ?? same[0] ?? [],
  );
}
