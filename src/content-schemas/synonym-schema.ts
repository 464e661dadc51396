import { z } from 'zod';
import { slugSchema } from './fact-schema.ts';

/** Words under which readers look for what our texts call otherwise. */
export const synonymSchema = z.strictObject({
  id: slugSchema.describe('Unique.'),
  words: z
    .array(z.string().min(1).max(40))
    .min(1)
    .describe('What readers type: “ram”, “tok/s”, “how big”.'),
  means: z.array(z.string().min(1).max(40)).min(1).describe('What our texts say: “memory”.'),
});

/** `content/synonyms.yaml`: everyday words and abbreviations for search. The file is optional. */
export const synonymsSchema = z.strictObject({ synonyms: z.array(synonymSchema).min(1) });

export type SynonymRecord = z.infer<typeof synonymSchema>;
