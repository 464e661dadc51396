import { type ArticleRecord, articleSchema } from '../content-schemas/article-schema.ts';
import { words } from '../knowledge/fact-selection.ts';
import type { ArticleBody, ComponentUse } from '../knowledge/read-article-body.ts';
import { articlePath } from '../knowledge/site-paths.ts';
import {
  addressOf,
  articleUse,
  type ContentKind,
  type Located,
  type Target,
  type Use,
  usesOf,
} from './kind.ts';

export interface LocatedArticle extends Located<ArticleRecord> {
  readonly body: ArticleBody;
}

/** Attributes of components that hold ids, and what the ids name. */
const NAMING: Partial<Record<ComponentUse['name'], readonly [attribute: string, to: Target]>> = {
  Cite: ['id', 'references'],
  Fact: ['id', 'facts'],
  Disputed: ['id', 'facts'],
  SpecTable: ['subjects', 'subjects'],
  PriceTable: ['subject', 'subjects'],
  DataTable: ['id', 'tables'],
};

/** Fields of front matter that hang articles together with other records, and in what way. */
const RELATIONS = [
  ['software', 'software', 'about'],
  ['models', 'models', 'about'],
  ['partOf', 'articles', 'part of'],
  ['runsOn', 'articles', 'runs on'],
  ['competesWith', 'articles', 'competes with'],
  ['supersededBy', 'articles', 'superseded by'],
] as const;

/** Articles: `content/articles/<slug>.mdx`. */
export const articles: ContentKind<ArticleRecord, LocatedArticle> = {
  noun: 'article',
  place: { folder: 'articles', ending: 'mdx' },
  schema: articleSchema,
  schemaName: 'article',
  page: articlePath,
  names: ({ title, aliases }) => ({ title, aliases }),
  uses: (owner) => [
    ...usesOf(owner, 'subjects', ['subjects'], owner.record.subjects),
    ...(owner.record.infobox?.rows ?? []).flatMap((row, index) =>
      'facts' in row ? usesOf(owner, 'facts', ['infobox', 'rows', index, 'facts'], row.facts) : [],
    ),
    ...RELATIONS.flatMap(([field, to, relation]) =>
      usesOf(owner, to, [field], owner.record[field], { relation }),
    ),
    ...(owner.record.hatnotes ?? []).flatMap(({ path }, index) =>
      articleUse(owner, ['hatnotes', index, 'path'], path),
    ),
    ...(owner.record.seeAlso ?? []).flatMap(({ path }, index) =>
      articleUse(owner, ['seeAlso', index, 'path'], path, 'see also'),
    ),
    ...owner.body.uses.flatMap(usesOfComponent),
  ],
  addresses: (owner) => [
    ...(['hatnotes', 'seeAlso'] as const).flatMap((field) =>
      (owner.record[field] ?? []).flatMap(({ path }, index) =>
        addressOf(owner, [field, index, 'path'], path),
      ),
    ),
    ...owner.body.links.map(({ url, line, column }) => ({
      url,
      place: () => ({ line, column }),
    })),
  ],
};

function usesOfComponent({ name, attributes }: ComponentUse): Use[] {
  const naming = NAMING[name];
  const attribute = naming && attributes.get(naming[0]);
  if (naming === undefined || attribute === undefined) return [];
  const [, to] = naming;
  const ids = name === 'SpecTable' ? words(attribute.value) : [attribute.value];
  return ids.map((id) => ({ to, id, place: () => attribute }));
}
