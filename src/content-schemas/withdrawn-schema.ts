import { z } from 'zod';
import { calendarDate } from './dates.ts';

/** A figure that its own source no longer gives. */
export const withdrawnSchema = z.strictObject({
  /** When the source withdrew it, where that is known. */
  on: calendarDate.optional(),
  /** What took its place: a fact (`subject.key`) or a run (its id). */
  successor: z.string().min(1).optional(),
  /** What the source did, in a sentence. */
  note: z.string().min(1),
});

export type Withdrawn = z.infer<typeof withdrawnSchema>;
