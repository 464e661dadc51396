import { type EventRecord, timelineYearSchema } from '../content-schemas/event-schema.ts';
import { citesOf, type ListKind, seenOnUse } from './kind.ts';
import { ascending } from './order.ts';

/** Dated events: `content/timeline/<year>.yaml`. */
export const events: ListKind<EventRecord> = {
  noun: 'event',
  place: { folder: 'timeline' },
  schema: timelineYearSchema,
  schemaName: 'timeline',
  list: 'events',
  order: (a, b) => ascending(a.date, b.date),
  uses: (owner) => [
    ...citesOf(owner, ['sources'], owner.record.sources),
    ...seenOnUse(owner, [], owner.record.seenOn),
  ],
};
