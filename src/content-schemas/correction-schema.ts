import { z } from 'zod';
import { calendarDate, calendarDay } from './dates.ts';
import { slugSchema } from './fact-schema.ts';

/** An error of this encyclopedia that was put right. */
export const correctionSchema = z
  .strictObject({
    /** Unique; becomes the anchor `#log-<id>` and the name of the entry in the feed. */
    id: slugSchema,
    /** The day on which it was put right. */
    date: calendarDay,
    /** What was wrong, in a sentence or two. */
    wrong: z.string().min(1),
    /** What is right. */
    right: z.string().min(1),
    /** Since when the error stood. */
    since: calendarDate,
    /** Who reported it, as they wish to be named. */
    reportedBy: z.string().min(1).optional(),
    /** Facts that were changed, or that carry the right values. */
    facts: z.array(z.string().min(1)).min(1).optional(),
    /** Where an article says it right: `/wiki/<slug>/#<section>`. */
    said: z
      .string()
      .regex(/^\/wiki\/[a-z0-9-]+\/(#[\p{L}\p{N}-]+)?$/u, {
        error: 'must be an address such as /wiki/dgx-spark/#memory',
      })
      .optional(),
  })
  .superRefine((correction, context) => {
    if (correction.date < correction.since) {
      context.addIssue({
        code: 'custom',
        path: ['date'],
        message: `"${correction.date}" is before "since" (${correction.since})`,
      });
    }
  });

/** `content/corrections.yaml`: the log of our own corrections. The file is optional. */
export const correctionsSchema = z.strictObject({
  /** Empty or left out as long as nothing had to be corrected. */
  corrections: z.array(correctionSchema).optional(),
});

export type CorrectionRecord = z.infer<typeof correctionSchema>;
