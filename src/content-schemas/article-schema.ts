import { z } from 'zod';
import { calendarDay } from './dates.ts';

/** A row of the infobox: facts by id, or words. */
const infoboxRowSchema = z.union([
  z.strictObject({
    label: z.string().min(1),
    facts: z.array(z.string().min(1)).min(1),
    join: z.string().optional(),
  }),
  z.strictObject({ label: z.string().min(1), text: z.string().min(1) }),
]);

/** Front matter of an article. Only `title` and `description` are required. */
export const articleSchema = z.strictObject({
  title: z.string({ error: 'is missing: an article needs a title' }).min(1),
  /** One or two sentences: search results, link previews, the page's description. */
  description: z.string({ error: 'is missing: an article needs a description' }).min(1),
  /** Other names that lead to this article in search and in the A–Z list. */
  aliases: z.array(z.string().min(1)).optional(),
  /** Hatnote: a line above the text that tells readers where else to look. */
  hatnote: z.string().min(1).optional(),
  /** Subjects whose fact rows on this page carry the short anchor `#f-<key>`. */
  subjects: z.array(z.string().min(1)).optional(),
  infobox: z
    .strictObject({
      title: z.string().min(1).optional(),
      rows: z.array(infoboxRowSchema).min(1),
    })
    .optional(),
  categories: z.array(z.string().min(1)).optional(),
  updated: calendarDay.optional(),
});

export type ArticleRecord = z.infer<typeof articleSchema>;
