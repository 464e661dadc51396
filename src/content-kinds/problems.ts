import { type ProblemRecord, problemSchema } from '../content-schemas/problem-schema.ts';
import { problemPath } from '../knowledge/site-paths.ts';
import { type ContentKind, citesOf, useOf, usesOf } from './kind.ts';
import { evidenceUses, relationUses } from './relations.ts';

/** What goes wrong: `content/problems/<id>.yaml`. */
export const problems: ContentKind<ProblemRecord> = {
  noun: 'problem',
  place: { folder: 'problems' },
  schema: problemSchema,
  schemaName: 'problem',
  verbatim: ['output', 'commands'],
  isNamed: true,
  page: problemPath,
  names: ({ title }) => ({ title }),
  uses: (owner) => [
    ...evidenceUses(owner),
    ...usesOf(owner, 'subjects', ['appliesTo', 'devices'], owner.record.appliesTo.devices, {
      relation: 'on',
    }),
    ...(owner.record.appliesTo.software ?? []).flatMap(({ id }, index) =>
      useOf(owner, 'software', ['appliesTo', 'software', index, 'id'], id, { relation: 'in' }),
    ),
    ...citesOf(owner, ['cause', 'sources'], owner.record.cause.sources),
    ...(owner.record.remedy ?? []).flatMap(({ sources }, index) =>
      citesOf(owner, ['remedy', index, 'sources'], sources),
    ),
    ...relationUses(owner, 'problems'),
  ],
  published: {
    title: 'Problems',
    meaning: 'Something that goes wrong, how it shows, why, and what helps.',
    schema: problemSchema,
  },
};
