import { z } from 'zod';
import { slugSchema, sourceSchema } from './fact-schema.ts';
import { pageAddress } from './page-address.ts';

const MOST_WORDS = 45;

/** A fact within an answer: `{gb10.memory-bandwidth}`; the page shows its value and unit. */
export const FACT_IN_ANSWER = /\{([a-z0-9-]+\.[a-z0-9-]+)\}/g;

/** A question that readers put, with the ways in which they put it, and its answer. */
export const questionSchema = z.strictObject({
  id: slugSchema.describe('Unique over all files.'),
  question: z
    .string()
    .max(110)
    .regex(/^\S.*\?$/, { error: 'must be one line that ends in “?”' })
    .describe('The question in full, as the page shows it.'),
  ways: z
    .array(z.string().min(2).max(120))
    .min(3, { error: 'needs at least three ways in which readers put the question' })
    .max(8)
    .describe('Three to eight ways in which readers put it: short, long, with wrong words.'),
  answer: z
    .string()
    .min(20)
    .refine((text) => text.split(/\s+/).length <= MOST_WORDS, {
      error: `has more than ${MOST_WORDS} words`,
    })
    .refine((text) => !/[{}]/.test(text.replaceAll(FACT_IN_ANSWER, '')), {
      error: 'has a brace that is no fact: write {subject.key}',
    })
    .describe('The answer in at most 45 words. Figures are facts: {subject.key}.'),
  sources: z
    .array(sourceSchema)
    .min(1)
    .optional()
    .describe('References that the answer rests on, beside those of its facts.'),
  leadsTo: pageAddress.describe('Page or section that tells more; it shows the question too.'),
});

/** A file of `content/questions/`: questions of one area. The file name is the area. */
export const questionsSchema = z.strictObject({ questions: z.array(questionSchema).min(1) });

export type QuestionRecord = z.infer<typeof questionSchema>;

/** Ids of the facts that an answer shows. */
export const factsInAnswer = (answer: string): string[] =>
  [...answer.matchAll(FACT_IN_ANSWER)].flatMap(([, id]) => id ?? []);
