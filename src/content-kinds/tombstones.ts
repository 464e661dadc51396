import { type TombstoneRecord, tombstonesSchema } from '../content-schemas/tombstone-schema.ts';
import { addressOf, type ListKind } from './kind.ts';
import { ascending } from './order.ts';

/** Addresses that were given up: `content/tombstones.yaml`. */
export const tombstones: ListKind<TombstoneRecord> = {
  noun: 'tombstone',
  place: { file: 'tombstones.yaml' },
  schema: tombstonesSchema,
  schemaName: 'tombstones',
  list: 'tombstones',
  order: (a, b) => ascending(a.address, b.address),
  addresses: (owner) => addressOf(owner, ['instead'], owner.record.instead),
};
