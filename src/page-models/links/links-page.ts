import type { Article, Knowledge } from '../../knowledge/knowledge-records.ts';
import { articlePath, linksPath } from '../../knowledge/site-paths.ts';
import { type Backlink, backlinksOf, hasOwnLinksPage } from '../shared/backlinks.ts';

/** What leads to an article, where that is too much for its own page. */
export interface LinksPage {
  readonly path: string;
  readonly title: string;
  readonly articlePath: string;
  readonly links: readonly Backlink[];
}

/** Slugs of the articles that have such a page. */
export function articlesWithLinksPage(knowledge: Knowledge): string[] {
  return [...knowledge.articles.keys()].filter((slug) => hasOwnLinksPage(knowledge, slug));
}

/** Builds the page. */
export function linksPage(knowledge: Knowledge, { slug, title }: Article): LinksPage {
  return {
    path: linksPath(slug),
    title,
    articlePath: articlePath(slug),
    links: backlinksOf(knowledge, slug),
  };
}
