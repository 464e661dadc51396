import { z } from 'zod';
import { slugSchema } from './fact-schema.ts';

/** `/wiki/<slug>/`, with a section or without. */
const SECTION_ADDRESS = /^\/wiki\/[a-z0-9-]+\/(#[\p{L}\p{N}-]+)?$/u;

const ids = z.array(slugSchema).min(1).optional();

/**
 * How a problem, a piece of software or a guide hangs together with others. Each is written on one
 * side only; the other side shows it in its own words.
 */
export const relationFields = {
  needs: ids.describe('Software that it needs or is about.'),
  causedBy: ids.describe('Problems that bring this one about.'),
  mendedBy: ids.describe('Guides whose steps mend or prevent it.'),
  related: ids.describe('Problems to look at beside this one.'),
  models: ids.describe('Models concerned.'),
  facts: z
    .array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, { error: 'must be subject.key' }))
    .min(1)
    .optional()
    .describe('Facts concerned: `subject.key`.'),
  runs: z.array(z.string().min(1)).min(1).optional().describe('Measured runs made with it.'),
  describedIn: z
    .array(
      // No `regex`: patterns of JSON Schema have no flag for letters of all scripts.
      z.string().refine((address) => SECTION_ADDRESS.test(address), {
        error: 'must be an address such as /wiki/dgx-spark/#memory',
      }),
    )
    .min(1)
    .optional()
    .describe('Articles or sections that describe it: `/wiki/<slug>/#<section>`.'),
} as const;
