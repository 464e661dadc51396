import { z } from 'zod';

const STATES = ['passed', 'failed', 'skipped'] as const;

/** How a test ended, and when its run did, as ISO 8601. */
export interface KeptResult {
  readonly state: (typeof STATES)[number];
  readonly at: string;
}

/** Test file → full name of a test → how it ended when it ran last. */
export type KeptResults = Readonly<Record<string, Readonly<Record<string, KeptResult>>>>;

export const KEPT_RESULTS = z.record(
  z.string(),
  z.record(z.string(), z.object({ state: z.enum(STATES), at: z.string() })),
) satisfies z.ZodType<KeptResults>;

/**
 * Adds a run of some of the tests to what ran before. Of each file that took part, the run says which
 * tests there are; one that it left out keeps how it ended the time before.
 */
export function mergeResults(before: KeptResults, run: KeptResults): KeptResults {
  const merged = Object.entries(run).map(([file, tests]) => [
    file,
    Object.fromEntries(
      Object.entries(tests).map(([name, result]) => {
        const known = before[file]?.[name];
        return [name, result.state === 'skipped' && known ? known : result];
      }),
    ),
  ]);
  return { ...before, ...Object.fromEntries(merged) };
}
