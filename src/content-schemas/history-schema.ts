import { z } from 'zod';
import { calendarDay } from './dates.ts';

const words = z.string().min(1).optional();
const ids = z.array(z.string().min(1)).optional();

/** Fields of which at least one says what changed. */
const CHANGES = ['was', 'is', 'statusIs', 'sourcesAre'] as const;

/** What changed of one figure on one day. `npm run history` writes it; `why` is for people. */
export const historySchema = z
  .strictObject({
    id: z.string().min(1).describe('Unique: the day and the figure, `2026-11-28.gb10.tdp`.'),
    date: calendarDay.describe('The day on which it was changed here.'),
    fact: z
      .string()
      .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, { error: 'must be “subject.key”' })
      .describe('The figure: `subject.key`.'),
    label: words.describe('Its name, where the figure was taken out.'),
    was: words.describe('The value before, as it was printed; left out of a figure that is new.'),
    is: words.describe('The value since; left out of a figure that was taken out.'),
    statusWas: words.describe('The status before.'),
    statusIs: words.describe('The status since.'),
    sourcesWere: ids.describe('Sources that it no longer has.'),
    sourcesAre: ids.describe('Sources that are new.'),
    why: words.describe('Why it was changed, in a sentence.'),
  })
  .superRefine((entry, context) => {
    const { id, date, fact } = entry;
    const issue = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (id !== `${date}.${fact}`) issue('id', `must be “${date}.${fact}”`);
    if (CHANGES.every((name) => entry[name] === undefined) && entry.sourcesWere === undefined)
      issue('fact', 'has not changed: write what it was and what it is');
    if (entry.was !== undefined && entry.was === entry.is) issue('is', 'is the same as before');
  });

/** `content/history/<month>.yaml` */
export const historyFileSchema = z.strictObject({ history: z.array(historySchema).min(1) });

export type HistoryRecord = z.infer<typeof historySchema>;
