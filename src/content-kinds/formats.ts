import { type FormatRecord, formatSchema } from '../content-schemas/format-schema.ts';
import { type ContentKind, citesOf } from './kind.ts';

/** Number formats of weights and caches: `content/formats/<id>.yaml`. */
export const formats: ContentKind<FormatRecord> = {
  noun: 'number format',
  place: { folder: 'formats' },
  schema: formatSchema,
  schemaName: 'format',
  isNamed: true,
  uses: (owner) => citesOf(owner, ['sources'], owner.record.sources),
};
