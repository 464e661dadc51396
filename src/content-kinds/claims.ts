import { type ClaimRecord, claimsSchema } from '../content-schemas/claim-schema.ts';
import { articleUse, citesOf, type ListKind, usesOf } from './kind.ts';
import { byId } from './order.ts';

/** Checked statements in circulation: `content/claims/<section>.yaml`. */
export const claims: ListKind<ClaimRecord> = {
  noun: 'claim',
  place: { folder: 'claims' },
  schema: claimsSchema,
  schemaName: 'claims',
  list: 'claims',
  order: byId,
  uses: (owner) => [
    ...citesOf(owner, ['sources'], owner.record.sources),
    ...usesOf(owner, 'facts', ['facts'], owner.record.facts),
    ...articleUse(owner, ['said'], owner.record.said),
  ],
};
