import { z } from 'zod';
import { checkDates, checkMeasuredFirst, recordDates } from './record-dates.ts';
import { seenOnSchema } from './seen-on-schema.ts';
import { slugSchema } from './slug.ts';
import {
  FACT_GROUPS,
  FACT_STATUSES,
  OFFERS,
  PROPERTY_IDS,
  QUALIFIERS,
  SUBJECT_KINDS,
  UNITS,
} from './vocabularies.ts';
import { withdrawnSchema } from './withdrawn-schema.ts';

export { slugSchema } from './slug.ts';

/** A pointer to a reference, with an optional place in it ("p. 4", "table 2"). */
export const sourceSchema = z.union([
  z.string().min(1),
  z.strictObject({ id: z.string().min(1), at: z.string().min(1).optional() }),
]);

/** At least one source. */
export const sources = z
  .array(sourceSchema, { error: 'must be a list of reference ids' })
  .min(1, { error: 'is empty: a figure needs at least one reference with an address' });

const valueFields = {
  /** A number, or a closed term where the thing has no number ("LPDDR5X", "not supported"). */
  value: z.union([z.number(), z.string().min(1)]).optional(),
  /** Lowest and highest value where the source gives both. */
  range: z
    .strictObject({ low: z.number(), high: z.number() })
    .refine((range) => range.low < range.high, {
      error: 'must have a "low" below its "high"',
    })
    .optional(),
  /** One of the units of `vocabularies.ts`; only terms go without. */
  unit: z.enum(UNITS).optional(),
  /** Word in front of the value: "about", "up to", "from" … */
  qualifier: z.enum(QUALIFIERS).optional(),
};

interface ValueInput {
  readonly value?: number | string | undefined;
  readonly range?: { readonly low: number; readonly high: number } | undefined;
  readonly unit?: string | undefined;
}

function checkValue(input: ValueInput, context: z.RefinementCtx): void {
  const { value, range, unit } = input;
  if ((value === undefined) === (range === undefined)) {
    context.addIssue({
      code: 'custom',
      message: 'needs either "value" or "range", and not both',
    });
  }
  if (unit === undefined && (typeof value === 'number' || range !== undefined)) {
    context.addIssue({ code: 'custom', message: 'is a number without a "unit"' });
  }
  if (unit !== undefined && typeof value === 'string') {
    context.addIssue({
      code: 'custom',
      path: ['value'],
      message: `"${value}" has a unit but is not a number: split it into separate facts or drop the unit`,
    });
  }
}

/** A value that somebody else gives for the same figure. */
export const disputeSchema = z
  .strictObject({
    ...valueFields,
    /** Who says so, in words for readers. */
    claimant: z.string().min(1),
    observedOn: recordDates.observedOn,
    publishedOn: recordDates.publishedOn,
    sources,
    /** The likely reason for the difference. */
    reason: z.string().min(1).optional(),
  })
  .superRefine(checkValue);

/** One figure or term about a subject. */
export const factSchema = z
  .strictObject({
    /** Row heading in a data sheet. */
    label: z.string().min(1),
    group: z.enum(FACT_GROUPS),
    /** Which property that devices have in common it is; facts with one can be compared. */
    property: z.enum(PROPERTY_IDS).optional(),
    ...valueFields,
    /** Short words set after the value where it is shown alone ("with sparsity", "at 4 bits"). */
    condition: z.string().min(1).optional(),
    ...recordDates,
    status: z.enum(FACT_STATUSES),
    sources,
    /** How it was measured, or the arithmetic of a derived value. */
    method: z.string().min(1).optional(),
    /** What a reader must know beside the value. */
    note: z.string().min(1).optional(),
    /** What kind of price a price is; required in the group "price". */
    offer: z.enum(OFFERS).optional(),
    /** Who asked the price, where it was not the maker. */
    seller: z.string().min(1).optional(),
    /** Where the price held: a country or region, such as "US". */
    region: z.string().min(1).optional(),
    /** Rival values; required for the status "disputed". */
    disputes: z.array(disputeSchema).min(1).optional(),
    /** On which machine it was seen, where the subject does not say it. */
    seenOn: seenOnSchema.optional(),
    /** Set where the source itself no longer gives the value. */
    withdrawn: withdrawnSchema.optional(),
  })
  .superRefine(checkValue)
  .superRefine((fact, context) => {
    if (fact.status === 'disputed' && fact.disputes === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['status'],
        message: 'is "disputed" but no rival value is listed under "disputes"',
      });
    }
    if (fact.status === 'derived' && fact.method === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['status'],
        message: 'is "derived" but "method" does not show the arithmetic',
      });
    }
    if (fact.group === 'price' && fact.offer === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['group'],
        message: 'is "price", but "offer" does not say what kind of price it is',
      });
    }
    if (fact.status === 'measured') checkMeasuredFirst(fact, context);
  })
  .superRefine(checkDates);

/** Something known about a subject that is no single value: behaviour, a procedure, a known issue. */
export const statementSchema = z
  .strictObject({
    /** One or two sentences in our own words. */
    text: z.string().min(1),
    /** Heading under which the data sheet lists it. */
    topic: z.string().min(1),
    ...recordDates,
    status: z.enum(FACT_STATUSES),
    sources,
    note: z.string().min(1).optional(),
    /** On which machine it was seen, where the subject does not say it. */
    seenOn: seenOnSchema.optional(),
  })
  .superRefine(checkDates);

/** A version that is sold apart and differs in what decides whether a model fits. */
export const versionSchema = z.strictObject({
  /** Ends the id of the version: “512gb” of “mac-studio-m3-ultra” is “mac-studio-m3-ultra-512gb”. */
  key: slugSchema,
  /** Name of the version for readers, with that of the subject. */
  title: z.string().min(1),
  /** Key of the fact of the subject that gives its memory. */
  memory: slugSchema,
  /** Key of the fact of the subject that gives its memory bandwidth. */
  bandwidth: slugSchema,
  aliases: z.array(z.string().min(1)).min(1).optional(),
});

/** A file of `content/facts/`: everything known about one subject. The file name is the subject id. */
export const subjectSchema = z
  .strictObject({
    title: z.string().min(1),
    /** Short names under which readers ask for it. */
    aliases: z.array(z.string().min(1)).min(1).optional(),
    kind: z.enum(SUBJECT_KINDS),
    /** One sentence that says what the subject is. */
    description: z.string().min(1),
    /** Subjects that are part of this one (its chip), whose common properties it takes over. */
    includes: z.array(z.string().min(1)).min(1).optional(),
    /** Sizes of memory that a reader chooses between; then the subject alone is no choice. */
    versions: z.array(versionSchema).min(2).optional(),
    facts: z.record(slugSchema, factSchema),
    /** Keys share the anchors of facts, so no key may stand in both. */
    statements: z.record(slugSchema, statementSchema).optional(),
  })
  .superRefine(({ versions = [], facts }, context) => {
    for (const [index, version] of versions.entries()) {
      for (const field of ['memory', 'bandwidth'] as const) {
        if (facts[version[field]] !== undefined) continue;
        context.addIssue({
          code: 'custom',
          path: ['versions', index, field],
          message: `names the fact "${version[field]}", which this file does not have`,
        });
      }
      if (versions.findIndex(({ key }) => key === version.key) < index) {
        context.addIssue({
          code: 'custom',
          path: ['versions', index, 'key'],
          message: `"${version.key}" stands at another version already`,
        });
      }
    }
  });

export type Source = z.infer<typeof sourceSchema>;
export type DisputeRecord = z.infer<typeof disputeSchema>;
export type FactRecord = z.infer<typeof factSchema>;
export type StatementRecord = z.infer<typeof statementSchema>;
export type SubjectRecord = z.infer<typeof subjectSchema>;
