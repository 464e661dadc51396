import { z } from 'zod';
import { calendarDay } from './dates.ts';
import { slugSchema } from './fact-schema.ts';
import { pageAddress } from './page-address.ts';
import { ARTICLE_CATEGORIES } from './vocabularies.ts';

/** A row of the infobox: facts by id, or words. */
const infoboxRowSchema = z.union([
  z.strictObject({
    label: z.string().min(1),
    facts: z.array(z.string().min(1)).min(1),
    join: z.string().optional(),
  }),
  z.strictObject({ label: z.string().min(1), text: z.string().min(1) }),
]);

const ids = z.array(slugSchema).min(1).optional();

/** Front matter of an article. Only `title` and `description` are required. */
export const articleSchema = z.strictObject({
  title: z.string({ error: 'is missing: an article needs a title' }).min(1),
  /** One or two sentences: search results, link previews, the page's description. */
  description: z.string({ error: 'is missing: an article needs a description' }).min(1),
  /** Other names that lead to this article in search and in the A–Z list. */
  aliases: z.array(z.string().min(1)).optional(),
  /** Hatnotes: lines above the text that lead readers elsewhere who meant something else. */
  hatnotes: z
    .array(
      z.strictObject({
        meant: z.string().min(1).describe('What readers may have meant: “the computer”.'),
        path: pageAddress.describe('Where that is told: `/wiki/dgx-spark/`.'),
      }),
    )
    .min(1)
    .optional(),
  /** Subjects whose fact rows on this page carry the short anchor `#f-<key>`. */
  subjects: z.array(z.string().min(1)).optional(),
  infobox: z
    .strictObject({
      title: z.string().min(1).optional(),
      rows: z.array(infoboxRowSchema).min(1),
    })
    .optional(),
  /** Categories, the main one first: breadcrumbs show that one. */
  categories: z.array(z.enum(ARTICLE_CATEGORIES)).min(1).optional(),
  /** Software and models that the article is about; their pages lead back. */
  software: ids.describe('Software that the article is about.'),
  models: ids.describe('Models that the article is about.'),
  /** Typed relations to other articles, by slug. Each is written on one side only. */
  partOf: ids.describe('Articles on what this one’s subject is a part of.'),
  runsOn: ids.describe('Articles on what this one’s subject runs on.'),
  competesWith: ids.describe('Articles on rivals of this one’s subject.'),
  supersededBy: ids.describe('Articles on what took the place of this one’s subject.'),
  /** Where to read on, and why: only pages that the text gives a reason to open. */
  seeAlso: z
    .array(
      z.strictObject({
        path: pageAddress,
        why: z.string().min(1).describe('What a reader finds there, in a few words.'),
      }),
    )
    .min(1)
    .optional(),
  updated: calendarDay.optional(),
});

export type ArticleRecord = z.infer<typeof articleSchema>;
