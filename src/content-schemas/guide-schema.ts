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
  run: z
    .string()
    .min(1)
    .describe('Exactly what is typed; several lines where they belong together.'),
  expect: z
    .string()
    .min(1)
    .optional()
    .describe('What the program prints, shortened to what matters.'),
  where: z
    .string()
    .min(1)
    .optional()
    .describe('Where it is typed, if not in a shell on the machine.'),
});

const sourceIds = z
  .array(slugSchema)
  .min(1, { error: 'is empty: a step without a source is not written' });

/** One step. */
export const guideStepSchema = z.strictObject({
  title: z.string().min(1).max(90).describe('A few words in the imperative.'),
  text: z.string().min(1).describe('What to do.'),
  commands: z.array(commandSchema).min(1).optional().describe('What to type.'),
  risk: z.enum(RISKS).optional().describe('What the step can cost.'),
  confirmedBy: z
    .enum(CONFIRMATIONS)
    .optional()
    .describe(`Who saw that it works; left out where the source is the maker's own instructions.`),
  sources: sourceIds.describe('References that name the step.'),
});

/** A file of `content/guides/`: how something is done. The file name is the guide id. */
export const guideSchema = z
  .strictObject({
    title: z.string().min(1).max(90).describe('In the imperative, such as “Replace the SSD”.'),
    aliases: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Other words under which it is looked for.'),
    area: z.enum(GUIDE_AREAS).describe('Under what it is listed.'),
    goal: z.string().min(1).describe('What is reached at the end, in one or two sentences.'),
    devices: z.array(slugSchema).min(1).describe('Machines for which it is written; subject ids.'),
    versions: z.string().min(1).optional().describe('Versions for which the sources describe it.'),
    before: z
      .array(sourcedTextSchema)
      .min(1)
      .optional()
      .describe('What must be there before the first step.'),
    steps: z.array(guideStepSchema).min(2).describe('What to do, in order.'),
    check: z.array(guideStepSchema).min(1).optional().describe('How to see that it worked.'),
    undo: z.array(guideStepSchema).min(1).optional().describe('How to undo it.'),
    goesWrong: z
      .array(
        z.strictObject({
          problem: slugSchema.describe('Id of the problem.'),
          text: z.string().min(1).describe('Words that lead to it.'),
        }),
      )
      .min(1)
      .optional()
      .describe('What can go wrong: problems, each with the words that lead there.'),
    note: z.string().min(1).optional().describe('What one must know beside it.'),
    contradiction: z.string().min(1).optional().describe('Where sources disagree.'),
    needs: relationFields.needs,
    facts: relationFields.facts,
    models: relationFields.models,
    describedIn: relationFields.describedIn,
    related: relationFields.related.describe('Guides to follow before or after this one.'),
    asOf: calendarDate.describe('Date of the newest source of the steps.'),
    verifiedOn: calendarDay.describe('The day on which we compared the steps with their sources.'),
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
