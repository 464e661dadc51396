import { type HomeRecord, homeSchema } from '../content-schemas/home-schema.ts';
import { type ContentKind, useOf, usesOf } from './kind.ts';

/** What the home page puts first: `content/home.yaml`. */
export const home: ContentKind<HomeRecord> = {
  noun: 'home page',
  place: { file: 'home.yaml' },
  schema: homeSchema,
  schemaName: 'home',
  uses: (owner) => [
    ...useOf(owner, 'articles', ['leadArticle'], owner.record.leadArticle),
    ...usesOf(owner, 'subjects', ['leadSubjects'], owner.record.leadSubjects),
    ...usesOf(owner, 'facts', ['keyFigures'], owner.record.keyFigures),
  ],
};
