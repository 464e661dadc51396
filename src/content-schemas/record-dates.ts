import type { z } from 'zod';
import { calendarDate, calendarDay } from './dates.ts';

/**
 * The dates of a record, which are three different things. The date of a copy, of an index or of
 * the newest commit of a repository is none of them.
 */
export const recordDates = {
  /** When it was measured, seen or happened; of a price, a day on which it began or was asked. */
  observedOn: calendarDate.optional(),
  /** When the source was published or last changed. */
  publishedOn: calendarDate.optional(),
  /** The day on which we compared the record with its sources. */
  verifiedOn: calendarDay,
};

/** When something was seen and when its source appeared, as far as either is known. */
export interface SourceDates {
  readonly observedOn?: string | undefined;
  readonly publishedOn?: string | undefined;
}

interface Dated extends SourceDates {
  readonly verifiedOn: string;
}

/** Reports a record without a date, and a comparison made before there was anything to compare. */
export function checkDates(record: Dated, context: z.RefinementCtx): void {
  const { observedOn, publishedOn, verifiedOn } = record;
  if (observedOn === undefined && publishedOn === undefined) {
    context.addIssue({
      code: 'custom',
      message:
        'has no date: write "observedOn" (when it was measured or happened) or "publishedOn" (when the source was published or last changed)',
    });
  }
  for (const [name, date] of Object.entries({ observedOn, publishedOn })) {
    if (date === undefined || verifiedOn >= date) continue;
    context.addIssue({
      code: 'custom',
      path: ['verifiedOn'],
      message: `"${verifiedOn}" is before "${name}" (${date})`,
    });
  }
}

/**
 * Reports a measurement that is younger than the source that publishes it. Dates are compared as
 * far as both are known: 2026 and 2026-08-20 do not contradict each other.
 */
export function checkMeasuredFirst(dates: SourceDates, context: z.RefinementCtx): void {
  const { observedOn, publishedOn } = dates;
  if (observedOn === undefined || publishedOn === undefined) return;
  const known = Math.min(observedOn.length, publishedOn.length);
  if (observedOn.slice(0, known) <= publishedOn.slice(0, known)) return;
  context.addIssue({
    code: 'custom',
    path: ['observedOn'],
    message: `"${observedOn}" is after "publishedOn" (${publishedOn}): nobody publishes what is still to be measured`,
  });
}
