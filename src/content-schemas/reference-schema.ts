import { z } from 'zod';
import { calendarDate, calendarDay } from './dates.ts';
import { pinnedSchema } from './pinned-schema.ts';
import { HEALTH_STATES, REFERENCE_ACCESSES, REFERENCE_KINDS } from './vocabularies.ts';

/** What the last check of the address found; written by `npm run check:links`. */
const healthSchema = z.strictObject({
  state: z.enum(HEALTH_STATES),
  checkedOn: calendarDay,
  /** Failed checks in a row. */
  strikes: z.int().min(0),
  /** Title of the page at the last check that reached it. */
  pageTitle: z.string().min(1).optional(),
  movedTo: z.url({ protocol: /^https?$/ }).optional(),
});

/** A file of `content/references/`: one source. The file name is the reference id. */
export const referenceSchema = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    author: z.string().min(1).optional(),
    /** When the source was published, as far as it says so. */
    publishedOn: calendarDate.optional(),
    /** When its owner last changed it, where that is known: not the date of a copy or an index. */
    changedOn: calendarDate.optional(),
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
    /** The day on which we opened the page on the web. */
    readOn: calendarDay.optional(),
    /** A copy that stays when the page goes. */
    archive: z.strictObject({ url: z.url({ protocol: /^https?$/ }), date: calendarDay }).optional(),
    /** The version that was read, of a page that its owner rewrites. */
    pinned: pinnedSchema.optional(),
    health: healthSchema.optional(),
    /** Licence under which figures are reused, where one asks for credit ("CC BY 4.0"). */
    licence: z.string().min(1).optional(),
    /** What a reader should know of this source. */
    note: z.string().min(1).optional(),
  })
  .superRefine(({ pinned, note }, context) => {
    if (pinned === 'unknown' && note === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['pinned'],
        message: 'is "unknown", but "note" does not say why the version read cannot be told',
      });
    }
  });

export type ReferenceHealth = z.infer<typeof healthSchema>;
export type ReferenceRecord = z.infer<typeof referenceSchema>;
