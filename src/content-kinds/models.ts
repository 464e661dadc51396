import { type ModelRecord, modelSchema } from '../content-schemas/model-schema.ts';
import { modelPath } from '../knowledge/site-paths.ts';
import { type ContentKind, citesOf, useOf } from './kind.ts';

/** Open models and their shapes: `content/models/<id>.yaml`. */
export const models: ContentKind<ModelRecord> = {
  noun: 'model',
  place: { folder: 'models' },
  schema: modelSchema,
  schemaName: 'model',
  isNamed: true,
  page: modelPath,
  // Short names may be shared by the sizes of a family.
  names: ({ name }) => ({ title: name }),
  uses: (owner) => [
    ...citesOf(owner, ['sources'], owner.record.sources),
    ...(owner.record.checkpoints ?? []).flatMap(({ sources, format }, index) => [
      ...citesOf(owner, ['checkpoints', index, 'sources'], sources),
      ...useOf(owner, 'formats', ['checkpoints', index, 'format'], format),
    ]),
  ],
};
