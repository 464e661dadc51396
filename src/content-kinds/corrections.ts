import { type CorrectionRecord, correctionsSchema } from '../content-schemas/correction-schema.ts';
import { articleUse, type ListKind, usesOf } from './kind.ts';
import { ascending } from './order.ts';

/** The log of our own corrections: `content/corrections.yaml`. */
export const corrections: ListKind<CorrectionRecord> = {
  noun: 'correction',
  place: { file: 'corrections.yaml' },
  schema: correctionsSchema,
  schemaName: 'corrections',
  list: 'corrections',
  order: (a, b) => ascending(b.date, a.date),
  uses: (owner) => [
    ...usesOf(owner, 'facts', ['facts'], owner.record.facts),
    ...articleUse(owner, ['said'], owner.record.said),
  ],
};
