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

/** The dates of a record: year, month or day. A record has at least one of the first two. */
export const dateFields = {
  observedOn: calendarDate
    .optional()
    .describe('When it was measured, seen or happened; of a price, when it began or was asked.'),
  publishedOn: calendarDate.optional().describe('When the source was published or last changed.'),
  verifiedOn: calendarDay.describe('Day on which it was last compared with its sources.'),
};

/** On which machine something was seen, where its subject does not say it. */
export const seenOnField = z
  .strictObject({
    device: z
      .string()
      .describe(
        'Id of the machine, as in subjects; gb10 stands for one whose maker the source does not name.',
      ),
    units: z.int().optional().describe('Machines that took part, where more than one did.'),
    system: z.string().optional().describe('Operating system as the source names it.'),
    kernel: z.string().optional().describe('Kernel as the source prints it.'),
  })
  .optional()
  .describe('On which machine it was seen, where the subject does not say it.');

/** Of a figure that its own source no longer gives. */
export const withdrawnField = z
  .strictObject({
    on: calendarDate.optional().describe('When the source withdrew it.'),
    successor: z.string().optional().describe('Id of the fact or run that took its place.'),
    note: z.string().describe('What the source did.'),
  })
  .optional()
  .describe('Set where the source itself no longer gives the value.');

/** Fields that say how and when something is known. */
export const standingFields = {
  ...dateFields,
  status: z
    .enum(FACT_STATUSES)
    .describe(
      'How it is known: stated by the maker (official), measured by a third party, reported, estimated, derived by arithmetic, or disputed.',
    ),
};

/**
 * Form of an address of this site. No `format`: readers of JSON Schema take “uri-reference” for a full
 * address.
 */
export const OWN_ADDRESS = /^(?:https?:\/)?\//;

/**
 * An address on this site: a full one, or one from the root of its host in files of a build that
 * does not know where the site is published.
 */
export const ownAddress = z.string().regex(OWN_ADDRESS);

/** Address of the record on the site. */
export const addressField = ownAddress.describe('Address of the record on the site.');

/** Where a record stands that belongs to a subject. */
export const subjectFields = {
  subject: z.string().describe('Id of the subject, as in subjects.'),
  subjectTitle: z.string().describe('Name of the subject.'),
  key: z.string().describe('Name of the record within its subject.'),
};
