import { z } from 'zod';
import { slugSchema } from './fact-schema.ts';

const ids = z.array(slugSchema).min(1).optional();

/**
 * How a problem, a piece of software or a guide hangs together with others. Each is written on one
 * side only; the other side shows it in its own words.
 */
export const relationFields = {
  /** Software that it needs or is about. */
  needs: ids,
  /** Problems that bring this one about. */
  causedBy: ids,
  /** Guides whose steps mend or prevent it. */
  mendedBy: ids,
  /** Problems to look at beside this one. */
  related: ids,
  /** Models concerned. */
  models: ids,
  /** Facts concerned: `subject.key`. */
  facts: z
    .array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, { error: 'must be subject.key' }))
    .min(1)
    .optional(),
  /** Measured runs made with it. */
  runs: z.array(z.string().min(1)).min(1).optional(),
  /** Articles or sections that describe it: `/wiki/<slug>/#<section>`. */
  describedIn: z
    .array(
      z.string().regex(/^\/wiki\/[a-z0-9-]+\/(#[\p{L}\p{N}-]+)?$/u, {
        error: 'must be an address such as /wiki/dgx-spark/#memory',
      }),
    )
    .min(1)
    .optional(),
} as const;
