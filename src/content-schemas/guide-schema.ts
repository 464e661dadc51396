import { z } from 'zod';
import { calendarDate, calendarDay } from './dates.ts';
import { sourcedTextSchema } from './evidence-schema.ts';
import { slugSchema } from './fact-schema.ts';
import { CONFIRMATIONS, RISKS } from './problem-schema.ts';
import { relationFields } from './relations.ts';

/** Tasks under which guides are listed. */
export const GUIDE_AREAS = [
  'set-up',
  'system',
  'memory',
  'serving',
  'coding',
  'several-units',
  'remote',
  'fine-tuning',
  'images',
  'hardware',
  'operations',
  'measuring',
] as const;
export type GuideArea = (typeof GUIDE_AREAS)[number];

export const GUIDE_AREA_WORDS: Readonly<Record<GuideArea, string>> = {
  'set-up': 'Setting up',
  system: 'System and updates',
  memory: 'Memory',
  serving: 'Serving models',
  coding: 'Coding with local models',
  'several-units': 'Several units',
  remote: 'Remote use',
  'fine-tuning': 'Fine-tuning',
  images: 'Images',
  hardware: 'Hardware',
  operations: 'Operations',
  measuring: 'Measuring',
};

/** Something to type, and what to expect. */
export const commandSchema = z.strictObject({
  /** Exactly what is typed; several lines where they belong together. */
  run: z.string().min(1),
  /** What the program prints, shortened to what matters. */
  expect: z.string().min(1).optional(),
  /** Where it is typed, if not in a shell on the machine. */
  where: z.string().min(1).optional(),
});

const sourceIds = z
  .array(slugSchema)
  .min(1, { error: 'is empty: a step without a source is not written' });

/** One step. */
export const guideStepSchema = z.strictObject({
  /** A few words in the imperative. */
  title: z.string().min(1).max(90),
  text: z.string().min(1),
  commands: z.array(commandSchema).min(1).optional(),
  risk: z.enum(RISKS).optional(),
  /** Who saw that it works; left out where the source is the maker's own instructions. */
  confirmedBy: z.enum(CONFIRMATIONS).optional(),
  sources: sourceIds,
});

/** A file of `content/guides/`: how something is done. The file name is the guide id. */
export const guideSchema = z
  .strictObject({
    /** “Replace the SSD”, in the imperative. */
    title: z.string().min(1).max(90),
    aliases: z.array(z.string().min(1)).min(1).optional(),
    area: z.enum(GUIDE_AREAS),
    /** What is reached at the end, in one or two sentences. */
    goal: z.string().min(1),
    /** Machines for which it is written; subject ids. */
    devices: z.array(slugSchema).min(1),
    /** Versions for which the sources describe it. */
    versions: z.string().min(1).optional(),
    /** What must be there before the first step. */
    before: z.array(sourcedTextSchema).min(1).optional(),
    steps: z.array(guideStepSchema).min(2),
    /** How to see that it worked. */
    check: z.array(guideStepSchema).min(1).optional(),
    /** How to undo it. */
    undo: z.array(guideStepSchema).min(1).optional(),
    /** What can go wrong: problems, each with the words that lead there. */
    goesWrong: z
      .array(z.strictObject({ problem: slugSchema, text: z.string().min(1) }))
      .min(1)
      .optional(),
    note: z.string().min(1).optional(),
    /** Where sources disagree. */
    contradiction: z.string().min(1).optional(),
    needs: relationFields.needs,
    facts: relationFields.facts,
    models: relationFields.models,
    describedIn: relationFields.describedIn,
    /** Guides to follow before or after this one. */
    related: relationFields.related,
    /** Date of the newest source of the steps. */
    asOf: calendarDate,
    /** The day on which we compared the steps with their sources. */
    verifiedOn: calendarDay,
  })
  .superRefine((guide, context) => {
    if (guide.verifiedOn < guide.asOf)
      context.addIssue({
        code: 'custom',
        path: ['verifiedOn'],
        message: `"${guide.verifiedOn}" is before "asOf" (${guide.asOf})`,
      });
  });

export type GuideRecord = z.infer<typeof guideSchema>;
