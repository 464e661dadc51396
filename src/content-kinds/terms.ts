import { glossarySchema, type TermRecord, termSchema } from '../content-schemas/term-schema.ts';
import { termPath } from '../knowledge/site-paths.ts';
import { addressOf, articleUse, citesOf, type ListKind, usesOf } from './kind.ts';
import { ascending } from './order.ts';

/** Terms of the glossary: `content/glossary/<area>.yaml`. */
export const terms: ListKind<TermRecord> = {
  noun: 'term',
  place: { folder: 'glossary' },
  schema: glossarySchema,
  schemaName: 'glossary',
  list: 'terms',
  isNamed: true,
  order: (a, b) => ascending(a.term.toLowerCase(), b.term.toLowerCase()),
  page: termPath,
  names: ({ term, aliases }) => ({ title: term, aliases }),
  uses: (owner) => [
    ...citesOf(owner, ['sources'], owner.record.sources),
    ...usesOf(owner, 'terms', ['related'], owner.record.related, { relation: 'related' }),
    ...articleUse(owner, ['more'], owner.record.more, 'described in'),
  ],
  addresses: (owner) => addressOf(owner, ['more'], owner.record.more),
  published: {
    title: 'Glossary',
    meaning: 'A term of the field and what it means on this machine.',
    schema: termSchema,
  },
};
