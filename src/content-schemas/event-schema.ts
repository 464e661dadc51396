import { z } from 'zod';
import { calendarDate } from './dates.ts';
import { slugSchema, sourceSchema } from './fact-schema.ts';
import { seenOnSchema } from './seen-on-schema.ts';
import { DATE_PRECISIONS, EVENT_KINDS } from './vocabularies.ts';

/** A dated event. */
export const eventSchema = z
  .strictObject({
    /** Unique over all years; becomes the anchor `#e-<id>`. */
    id: slugSchema,
    date: calendarDate,
    precision: z.enum(DATE_PRECISIONS),
    kind: z.enum(EVENT_KINDS),
    /** What happened, in one or two sentences. */
    text: z.string().min(1),
    sources: z.array(sourceSchema).min(1, {
      error: 'is empty: an event needs at least one reference with an address',
    }),
    /** Doubts about the date or the event. */
    note: z.string().min(1).optional(),
    /** On which machine it was seen. */
    seenOn: seenOnSchema.optional(),
  })
  .superRefine((event, context) => {
    const needed = event.precision === 'day' ? 10 : 7;
    const fits = event.precision === 'approximate' ? true : event.date.length === needed;
    if (!fits) {
      context.addIssue({
        code: 'custom',
        path: ['precision'],
        message: `"${event.precision}" does not fit the date ${event.date}`,
      });
    }
  });

/** A file of `content/timeline/`: the events of one year. The file name is the year. */
export const timelineYearSchema = z.strictObject({ events: z.array(eventSchema).min(1) });

export type EventRecord = z.infer<typeof eventSchema>;
