import { type GuideRecord, guideSchema } from '../content-schemas/guide-schema.ts';
import { guidePath } from '../knowledge/site-paths.ts';
import { type ContentKind, useOf, usesOf } from './kind.ts';
import { relationUses, sourcedUses } from './relations.ts';

/** How things are done: `content/guides/<id>.yaml`. */
export const guides: ContentKind<GuideRecord> = {
  noun: 'guide',
  place: { folder: 'guides' },
  schema: guideSchema,
  schemaName: 'guide',
  verbatim: ['run', 'expect'],
  isNamed: true,
  page: guidePath,
  names: ({ title, aliases }) => ({ title, aliases }),
  uses: (owner) => [
    ...usesOf(owner, 'subjects', ['devices'], owner.record.devices, { relation: 'on' }),
    ...sourcedUses(owner, 'before', owner.record.before),
    ...sourcedUses(owner, 'steps', owner.record.steps),
    ...sourcedUses(owner, 'check', owner.record.check),
    ...sourcedUses(owner, 'undo', owner.record.undo),
    ...(owner.record.goesWrong ?? []).flatMap(({ problem }, index) =>
      useOf(owner, 'problems', ['goesWrong', index, 'problem'], problem, {
        relation: 'goes wrong',
      }),
    ),
    ...relationUses(owner, 'guides'),
  ],
  published: {
    title: 'Guides',
    meaning: 'How something is done, step by step.',
    schema: guideSchema,
  },
};
