import type { RunRecord } from '../content-schemas/run-schema.ts';
import type { Knowledge, Model, NumberFormat } from '../knowledge/knowledge-records.ts';
import { factOf } from './figures.ts';

/** What drawings are made from: a part of the knowledge. */
export type DrawingSource = Pick<Knowledge, 'facts' | 'runs' | 'models' | 'formats' | 'events'>;

/** A dated event of the timeline. */
export type Event = Knowledge['events'][number];

/**
 * The run with this id.
 *
 * @throws if there is none
 */
export function runOf({ runs }: DrawingSource, id: string): RunRecord {
  return found(
    runs.find((run) => run.id === id),
    `runs/${id}`,
  );
}

/**
 * The value of a run that has one.
 *
 * @throws if only its range is known
 */
export function speedOf(run: RunRecord): number {
  if (run.value === undefined)
    throw new Error(`A drawing needs one value, but “runs/${run.id}” gives a range.`);
  return run.value;
}

/**
 * The model with this id.
 *
 * @throws if there is none
 */
export function modelOf({ models }: DrawingSource, id: string): Model {
  return found(models.get(id), `models/${id}`);
}

/**
 * The number format with this id.
 *
 * @throws if there is none
 */
export function formatOf({ formats }: DrawingSource, id: string): NumberFormat {
  return found(formats.get(id), `formats/${id}`);
}

/**
 * The event with this id.
 *
 * @throws if there is none
 */
export function eventOf({ events }: DrawingSource, id: string): Event {
  return found(
    events.find((event) => event.id === id),
    `events/${id}`,
  );
}

/**
 * Makes sure that a fact (“gb10.sms”) or another record (“runs/b012”) is there.
 *
 * @throws if it is not
 */
export function requireRecord(source: DrawingSource, need: string): void {
  const [kind, id = ''] = need.split('/');
  switch (kind) {
    case 'runs':
      runOf(source, id);
      break;
    case 'models':
      modelOf(source, id);
      break;
    case 'formats':
      formatOf(source, id);
      break;
    case 'events':
      eventOf(source, id);
      break;
    default:
      factOf(source.facts, need);
  }
}

function found<T>(record: T | undefined, name: string): T {
  if (record === undefined) throw new Error(`A drawing needs “${name}”, which does not exist.`);
  return record;
}
