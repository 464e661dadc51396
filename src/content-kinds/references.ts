import { type ReferenceRecord, referenceSchema } from '../content-schemas/reference-schema.ts';
import { referencePath } from '../knowledge/site-paths.ts';
import type { ContentKind } from './kind.ts';

/** Sources: `content/references/<id>.yaml`. */
export const references: ContentKind<ReferenceRecord> = {
  noun: 'reference',
  place: { folder: 'references' },
  schema: referenceSchema,
  schemaName: 'reference',
  isNamed: true,
  isQuoted: true,
  mustBeUsed: {
    sentence: 'Every reference is cited somewhere.',
    message: (id) => `Nothing cites the reference “${id}”. Cite it, or remove the file.`,
  },
  page: referencePath,
};
