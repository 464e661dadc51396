import { z } from 'zod';

const DATE_PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Tells whether a string is a real calendar date in one of the forms `2026`, `2026-10`, `2026-10-02`.
 * Dates stay strings everywhere: parsing them into `Date` would turn 30 February into 2 March in silence.
 */
export function isCalendarDate(text: string): boolean {
  const match = DATE_PATTERN.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** A year, month or day, as a string. Quote it in YAML: an unquoted year is read as a number. */
export const calendarDate = z
  .string({
    error: (issue) =>
      issue.input === undefined
        ? 'is missing: write a date such as "2026-10-02", "2026-10" or "2026"'
        : "must be a date in quotes, such as '2026-10-02', '2026-10' or '2026'",
  })
  .refine(isCalendarDate, {
    error: (issue) =>
      `"${String(issue.input)}" is not a date of the calendar: write "2026-10-02", "2026-10" or "2026"`,
  });

/** A date with a day. */
export const calendarDay = calendarDate.refine((text) => text.length === 10, {
  error: (issue) => `"${String(issue.input)}" must name a day, such as "2026-10-02"`,
});
