import { z } from 'zod';
import { calendarDay } from './dates.ts';
import { pageAddress } from './page-address.ts';
import { slugSchema } from './slug.ts';

/** What was changed on a page, told by whoever changed it. */
export const noteSchema = z.strictObject({
  id: slugSchema.describe('Unique; becomes an anchor and the name of the entry in feeds.'),
  date: calendarDay.describe('The day of the change.'),
  page: pageAddress.describe('The page: `/wiki/kv-cache/`.'),
  text: z.string().min(1).describe('What changed and why, in a sentence or two.'),
});

/** `content/notes.yaml`: notes on changes of pages. The file is optional. */
export const notesSchema = z.strictObject({ notes: z.array(noteSchema).optional() });

export type NoteRecord = z.infer<typeof noteSchema>;
