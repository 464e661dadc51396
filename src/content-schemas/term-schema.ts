import { z } from 'zod';
import { slugSchema, sourceSchema } from './fact-schema.ts';
import { pageAddress } from './page-address.ts';

/** A term of the field, in a few words. */
export const termSchema = z.strictObject({
  id: slugSchema.describe('Unique over all files; becomes the anchor of the term in the glossary.'),
  term: z.string().min(1).max(60).describe('As running text has it: “KV cache”, “prefill”.'),
  aliases: z.array(z.string().min(1)).min(1).optional().describe('Abbreviations and other names.'),
  text: z
    .string()
    .min(40, { error: 'is too short to explain a term' })
    .max(420, { error: 'is longer than a glossary needs: put the rest into an article' })
    .describe('What it means, and what that means on this machine. One to three sentences.'),
  sources: z
    .array(sourceSchema)
    .min(1)
    .optional()
    .describe('References that the explanation rests on.'),
  more: pageAddress.optional().describe('Page or section that tells more.'),
  related: z.array(slugSchema).min(1).optional().describe('Terms to look at beside it.'),
});

/** A file of `content/glossary/`: the terms of one area. The file name is the area. */
export const glossarySchema = z.strictObject({ terms: z.array(termSchema).min(1) });

export type TermRecord = z.infer<typeof termSchema>;
