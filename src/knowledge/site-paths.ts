import type { Article, Knowledge } from './knowledge-records.ts';

/** Addresses of the site, without the base path. They never move. */
export const SITE_PATHS = {
  home: '/',
  articles: '/wiki/',
  search: '/search/',
  timeline: '/timeline/',
  references: '/references/',
  devices: '/devices/',
  compare: '/compare/',
  prices: '/prices/',
  corrections: '/corrections/',
  stale: '/stale/',
  data: '/data/',
  about: '/about/',
} as const;

export const articlePath = (slug: string): string => `/wiki/${slug}/`;
export const referencePath = (id: string): string => `/references/${id}/`;
export const devicePath = (id: string): string => `/devices/${id}/`;

/** Every page address that content may link to. */
export function knownPaths(
  knowledge: Pick<Knowledge, 'articles' | 'references' | 'subjects'>,
): Set<string> {
  return new Set([
    ...Object.values(SITE_PATHS),
    ...[...knowledge.articles.keys()].map(articlePath),
    ...[...knowledge.references.keys()].map(referencePath),
    ...[...knowledge.subjects.keys()].map(devicePath),
  ]);
}

/** Anchors that an article's page makes for its headings and for the list of sources. */
export function articleAnchors(article: Article): Set<string> {
  return new Set([...article.body.headings.map((heading) => heading.slug), 'sources', 'top']);
}
