import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Figure } from '../support/figures.ts';

const RESULTS = z.looseObject({
  startTime: z.number(),
  testResults: z.array(
    z.looseObject({
      name: z.string(),
      assertionResults: z.array(z.looseObject({ status: z.string() })),
    }),
  ),
});
const FIGURE = z.object({
  id: z.string(),
  value: z.number(),
  unit: z.string(),
  file: z.string(),
  isLong: z.boolean(),
  at: z.string(),
}) satisfies z.ZodType<Figure>;

/** How the tests of one file ended in the last run. */
export interface FileResult {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
}

export interface LastRuns {
  readonly files: readonly FileResult[];
  readonly figures: readonly Figure[];
  /** Day of each run there is, by its name. */
  readonly days: ReadonlyMap<string, string>;
}

const RUNS = { 'npm test': 'results.json', 'npm run test:long': 'results-long.json' };

/** Reads what the last runs left. A file that ran in both counts with both. */
export function readLastRuns(folder: string, project: string): LastRuns {
  const files = new Map<string, FileResult>();
  const days = new Map<string, string>();
  for (const [name, file] of Object.entries(RUNS)) {
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    const { startTime, testResults } = RESULTS.parse(JSON.parse(readFileSync(path, 'utf8')));
    days.set(name, new Date(startTime).toISOString().slice(0, 10));
    for (const { name: place, assertionResults } of testResults) {
      const test = relative(project, place);
      const before = files.get(test);
      const count = (status: string): number =>
        assertionResults.filter((one) => one.status === status).length;
      const passed = count('passed') + (before?.passed ?? 0);
      const failed = count('failed') + (before?.failed ?? 0);
      const all = assertionResults.length + (before ? total(before) : 0);
      files.set(test, { file: test, passed, failed, leftOut: all - passed - failed });
    }
  }
  return { files: [...files.values()], figures: readFigures(join(folder, 'figures')), days };
}

const total = ({ passed, failed, leftOut }: FileResult): number => passed + failed + leftOut;

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
