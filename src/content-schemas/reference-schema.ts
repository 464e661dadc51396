import { z } from 'zod';
import { calendarDate } from './dates.ts';
import { REFERENCE_ACCESSES, REFERENCE_KINDS } from './vocabularies.ts';

/** A file of `content/references/`: one source. The file name is the reference id. */
export const referenceSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  author: z.string().min(1).optional(),
  /** When the source was published, as far as it says so. */
  date: calendarDate.optional(),
  /** Where a reader finds it. A source without an address is not published. */
  url: z.url({
    protocol: /^https?$/,
    error: (issue) =>
      issue.input === undefined
        ? 'is missing: a source needs an address'
        : `"${String(issue.input)}" is not an http or https address`,
  }),
  kind: z.enum(REFERENCE_KINDS),
  access: z.enum(REFERENCE_ACCESSES),
  /** Licence under which figures are reused, where one asks for credit ("CC BY 4.0"). */
  licence: z.string().min(1).optional(),
  /** What a reader should know of this source. */
  note: z.string().min(1).optional(),
});

export type ReferenceRecord = z.infer<typeof referenceSchema>;
