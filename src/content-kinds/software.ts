import { type SoftwareRecord, softwareSchema } from '../content-schemas/software-schema.ts';
import { softwarePath } from '../knowledge/site-paths.ts';
import { type ContentKind, useOf, usesOf } from './kind.ts';
import { evidenceUses, relationUses, sourcedUses } from './relations.ts';

/** Programs and whether they run: `content/software/<id>.yaml`. */
export const software: ContentKind<SoftwareRecord> = {
  noun: 'software',
  place: { folder: 'software' },
  schema: softwareSchema,
  schemaName: 'software',
  isNamed: true,
  page: softwarePath,
  names: ({ name, aliases }) => ({ title: name, aliases }),
  uses: (owner) => [
    ...evidenceUses(owner),
    ...useOf(owner, 'subjects', ['subject'], owner.record.subject),
    ...sourcedUses(owner, 'needs', owner.record.needs),
    ...sourcedUses(owner, 'lacks', owner.record.lacks),
    ...usesOf(owner, 'software', ['builtOn'], owner.record.builtOn, { relation: 'built on' }),
    ...relationUses({ ...owner, record: { ...owner.record, needs: undefined } }, 'software'),
  ],
  published: {
    title: 'Software',
    meaning: 'A program or library, and whether it runs on the machine.',
    schema: softwareSchema,
  },
};
