import { type SynonymRecord, synonymsSchema } from '../content-schemas/synonym-schema.ts';
import type { ListKind } from './kind.ts';
import { byId } from './order.ts';

/** Everyday words and abbreviations for search: `content/synonyms.yaml`. */
export const synonyms: ListKind<SynonymRecord> = {
  noun: 'synonym',
  place: { file: 'synonyms.yaml' },
  schema: synonymsSchema,
  schemaName: 'synonyms',
  list: 'synonyms',
  order: byId,
  verbatim: ['words', 'means'],
};
