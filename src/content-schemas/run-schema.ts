import { z } from 'zod';
import { slugSchema, sourceSchema } from './fact-schema.ts';
import { checkDates, checkMeasuredFirst, recordDates } from './record-dates.ts';
import { seenOnSchema } from './seen-on-schema.ts';
import { QUALIFIERS, UNITS } from './vocabularies.ts';
import { withdrawnSchema } from './withdrawn-schema.ts';

/** What a run measures. */
export const RUN_KINDS = [
  'decode',
  'prefill',
  'throughput',
  'fine-tuning',
  'image',
  'network',
  'power',
] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** What each kind measures, for readers. */
export const RUN_KIND_WORDS: Readonly<Record<RunKind, string>> = {
  decode: 'decode, one stream',
  prefill: 'prefill',
  throughput: 'all streams together',
  'fine-tuning': 'fine-tuning',
  image: 'image generation',
  network: 'network',
  power: 'power and heat',
};

/** Who measured. */
export const RUN_SOURCE_CLASSES = [
  'vendor',
  'project-maintainer',
  'independent-review',
  'community',
  'user-report',
  'social',
] as const;
export type RunSourceClass = (typeof RUN_SOURCE_CLASSES)[number];

/** Who stands behind each class, for readers. */
export const RUN_SOURCE_CLASS_WORDS: Readonly<Record<RunSourceClass, string>> = {
  vendor: 'maker of the machine',
  'project-maintainer': 'maintainer of the software',
  'independent-review': 'independent tester',
  community: 'community project',
  'user-report': 'report of one user',
  social: 'social media',
};

/** Kinds of runs that are about a model, so that its name must be given. */
const MODEL_KINDS: readonly RunKind[] = ['decode', 'prefill', 'throughput', 'fine-tuning', 'image'];

const count = z.int().min(1);

/** One measured value: one machine or group of machines, one model, one setting, one number. */
export const runSchema = z
  .strictObject({
    /** Unique over all files: section letter and number, then what tells values of one run apart. */
    id: z.string().regex(/^[a-z]\d{2,3}(-[a-z0-9]+)*$/, {
      error: 'must be a letter with two or three digits, such as b001 or b001-d4096',
    }),
    /** Subject that was measured: the name of a file in `content/facts/`. */
    device: slugSchema,
    /** Number of machines that worked together. */
    units: count,
    /** The model as the source prints it. */
    model: z.string().min(1).optional(),
    /** The model among `content/models/`, where it is there. */
    modelId: slugSchema.optional(),
    /** What was measured, where model and kind do not say it. */
    what: z.string().min(1).optional(),
    /** Number format of the weights as the source prints it. */
    format: z.string().min(1).optional(),
    /** The format among `content/formats/`; left out for mixtures. */
    formatId: slugSchema.optional(),
    engine: z.string().min(1).optional(),
    engineVersion: z.string().min(1).optional(),
    /** Flags, back ends and other circumstances in a few words. */
    settings: z.string().min(1).optional(),
    kind: z.enum(RUN_KINDS),
    /** Tokens per second of "decode" are those of one stream, of "throughput" those of all. */
    value: z.number().optional(),
    /** Lowest and highest value where the source gives both and no value between. */
    range: z
      .strictObject({ low: z.number(), high: z.number() })
      .refine((range) => range.low < range.high, {
        error: 'must have a "low" below its "high"',
      })
      .optional(),
    unit: z.enum(UNITS),
    qualifier: z.enum(QUALIFIERS).optional(),
    /** Streams, requests or images at once. */
    batch: count.optional(),
    /** Tokens that were in the cache before the measured part began. */
    depthTokens: z.int().min(0).optional(),
    promptTokens: count.optional(),
    outputTokens: count.optional(),
    /** How repetitions differ, as far as the source says; in the unit of the value. */
    spread: z
      .strictObject({
        median: z.number().optional(),
        min: z.number().optional(),
        max: z.number().optional(),
        /** Standard deviation. */
        deviation: z.number().min(0).optional(),
        /** Number of repetitions. */
        n: count.optional(),
      })
      .optional(),
    ...recordDates,
    sourceClass: z.enum(RUN_SOURCE_CLASSES),
    /**
     * What the source itself says against the run, and what we found. It holds for every value of
     * the run, so all rows of one run carry it.
     */
    caveats: z.array(z.string().min(1)).min(1).optional(),
    /** What speaks against this one value and not against the others of its run. */
    valueCaveats: z.array(z.string().min(1)).min(1).optional(),
    /** Whether a draft of the next tokens was checked several at a time. */
    isSpeculative: z.boolean().optional(),
    /** Whether the source calls the figure an estimate. */
    isEstimate: z.boolean().optional(),
    /** Size of the weights in GiB (2^30 bytes), as the engine prints it. */
    fileGibibytes: z.number().positive().optional(),
    /** Weights in billions, as the engine prints them. */
    parametersBillion: z.number().positive().optional(),
    /** Why the figure may stand above the ceiling that memory bandwidth sets. */
    exceedsCeiling: z.string().min(1).optional(),
    /** What is known of the machine beyond `device`: its maker, its system, its kernel. */
    seenOn: seenOnSchema.optional(),
    /** Set where the source itself no longer gives the value. */
    withdrawn: withdrawnSchema.optional(),
    sources: z.array(sourceSchema).min(1, {
      error: 'is empty: a run needs at least one reference with an address',
    }),
  })
  .superRefine((run, context) => {
    const report = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    if ((run.value === undefined) === (run.range === undefined)) {
      report('kind', 'needs either "value" or "range", and not both');
    }
    if (run.model === undefined && MODEL_KINDS.includes(run.kind)) {
      report('kind', `is "${run.kind}", but "model" does not say which model ran`);
    }
    if (run.model === undefined && run.what === undefined) {
      report('kind', 'needs "model" or "what": nothing says what was measured');
    }
    if (run.kind === 'decode' && (run.batch ?? 1) > 1) {
      report('batch', 'is above 1: the speed of several streams together is "throughput"');
    }
    checkMeasuredFirst(run, context);
  })
  .superRefine(checkDates);

/** A file of `content/runs/`: the runs of one source. The file name is the reference id. */
export const runsSchema = z.strictObject({ runs: z.array(runSchema).min(1) });

export type RunRecord = z.infer<typeof runSchema>;
