import { type MediaRecord, mediaSchema } from '../content-schemas/media-schema.ts';
import type { ContentKind } from './kind.ts';

/** What is known of the pictures: `content/media/<picture>.yaml`. */
export const media: ContentKind<MediaRecord> = {
  noun: 'description of a picture',
  place: { folder: 'media' },
  schema: mediaSchema,
  schemaName: 'media',
};
