import { z } from 'zod';
import { calendarDate, calendarDay } from '../content-schemas/dates.ts';
import { FACT_STATUSES, QUALIFIERS, UNITS } from '../content-schemas/vocabularies.ts';

/*
 * Fields that several kinds of exported record share. The meaning that the data dictionary prints
 * is the description of the field, so that schema and dictionary cannot differ.
 */

const exportedSourceSchema = z.strictObject({
  id: z.string().describe('Id of the reference, as in references.'),
  at: z.string().optional().describe('Place in the source, such as “table 2”.'),
  url: z.url().describe('Address of the source.'),
});

/** A source of a record: reference id, place, address. */
export type ExportedSource = z.infer<typeof exportedSourceSchema>;

/** A list of sources. */
export const sourcesField = z.array(exportedSourceSchema);

/** Other names of a record. */
export const aliasesField = z
  .array(z.string())
  .optional()
  .describe('Short names that readers use; several records can share one.');

/** Fields of a value; a value is a number, a term, or a range from `low` to `high`. */
export const valueFields = {
  value: z
    .union([z.number(), z.string()])
    .optional()
    .describe('The value: a number in the unit given, or a term. Absent where there is a range.'),
  low: z.number().optional().describe('Lowest value of a range, in the unit given.'),
  high: z.number().optional().describe('Highest value of a range, in the unit given.'),
  unit: z
    .enum(UNITS)
    .optional()
    .describe('Unit of the number. GB is 10⁹ bytes, GiB 2³⁰ bytes. Absent for terms.'),
  qualifier: z.enum(QUALIFIERS).optional().describe('Word that belongs before the value.'),
};

/** Fields that say how and when something is known. */
export const standingFields = {
  asOf: calendarDate.describe('Date for which it holds: year, month or day.'),
  verifiedOn: calendarDay.describe('Day on which it was last compared with its sources.'),
  status: z
    .enum(FACT_STATUSES)
    .describe(
      'How it is known: stated by the maker (official), measured by a third party, reported, estimated, derived by arithmetic, or disputed.',
    ),
};

/** Full address of the record on the site. */
export const addressField = z.url().describe('Full address of the record on the site.');

/** Where a record stands that belongs to a subject. */
export const subjectFields = {
  subject: z.string().describe('Id of the subject, as in subjects.'),
  subjectTitle: z.string().describe('Name of the subject.'),
  key: z.string().describe('Name of the record within its subject.'),
};
