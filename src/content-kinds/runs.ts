import { type RunRecord, runsSchema } from '../content-schemas/run-schema.ts';
import { citesOf, type ListKind, seenOnUse, successorUse, useOf } from './kind.ts';
import { byId } from './order.ts';

/** Measured runs: `content/runs/<reference>.yaml`. */
export const runs: ListKind<RunRecord> = {
  noun: 'run',
  place: { folder: 'runs' },
  schema: runsSchema,
  schemaName: 'runs',
  list: 'runs',
  isNamed: true,
  order: byId,
  uses: (owner) => [
    ...useOf(owner, 'subjects', ['device'], owner.record.device, { relation: 'on' }),
    ...useOf(owner, 'models', ['modelId'], owner.record.modelId),
    ...useOf(owner, 'formats', ['formatId'], owner.record.formatId),
    ...seenOnUse(owner, [], owner.record.seenOn),
    ...successorUse(owner, [], owner.record.withdrawn),
    ...citesOf(owner, ['sources'], owner.record.sources),
  ],
};
