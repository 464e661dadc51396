import { type SubjectRecord, subjectSchema } from '../content-schemas/fact-schema.ts';
import { devicePath, softwarePath } from '../knowledge/site-paths.ts';
import {
  type ContentKind,
  citesOf,
  type Located,
  seenOnUse,
  successorUse,
  type Use,
  usesOf,
} from './kind.ts';

/** Subjects with all that is known of them: `content/facts/<subject>.yaml`. */
export const subjects: ContentKind<SubjectRecord> = {
  noun: 'subject',
  place: { folder: 'facts' },
  schema: subjectSchema,
  schemaName: 'facts',
  isNamed: true,
  // Short names may be shared: several machines are called “m5-max”.
  names: ({ title }) => ({ title }),
  // Software stood among the devices before it had pages of its own.
  formerPages: (id, { kind }) => (kind === 'software' ? [devicePath(id)] : []),
  page: (id, { kind }) => (kind === 'software' ? softwarePath(id) : devicePath(id)),
  uses: (owner) => [
    ...usesOf(owner, 'subjects', ['includes'], owner.record.includes, { relation: 'part of' }),
    ...factUses(owner),
    ...statementUses(owner),
  ],
};

function factUses(owner: Located<SubjectRecord>): Use[] {
  return Object.entries(owner.record.facts).flatMap(([key, fact]) => {
    const part = { kind: 'facts', id: `${owner.id}.${key}` };
    return [
      ...citesOf(owner, ['facts', key, 'sources'], fact.sources, part),
      ...seenOnUse(owner, ['facts', key], fact.seenOn, part),
      ...successorUse(owner, ['facts', key], fact.withdrawn, part),
      ...(fact.disputes ?? []).flatMap(({ sources }, index) =>
        citesOf(owner, ['facts', key, 'disputes', index, 'sources'], sources, part),
      ),
    ];
  });
}

function statementUses(owner: Located<SubjectRecord>): Use[] {
  return Object.entries(owner.record.statements ?? {}).flatMap(([key, { sources, seenOn }]) => {
    const part = { kind: 'statements', id: `${owner.id}.${key}` };
    return [
      ...citesOf(owner, ['statements', key, 'sources'], sources, part),
      ...seenOnUse(owner, ['statements', key], seenOn, part),
    ];
  });
}
