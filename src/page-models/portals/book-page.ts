import type { PortalRecord } from '../../content-schemas/portal-schema.ts';
import type { Credit } from '../../knowledge/credits.ts';
import type { Article, Knowledge } from '../../knowledge/knowledge-records.ts';
import { articlePath, bookPath, portalPath } from '../../knowledge/site-paths.ts';
import { type ArticlePage, articlePage, type ContentsEntry } from '../article/article-page.ts';
import type { NamedLink } from '../shared/named-links.ts';
import { idInBook } from './book-ids.ts';

type Portal = PortalRecord & { readonly id: string };

/** The articles of a portal as one text, ready to be drawn. */
export interface BookPage {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly portal: NamedLink;
  readonly chapters: readonly ArticlePage[];
  readonly contents: readonly ContentsEntry[];
  readonly credits: readonly Credit[];
}

/** The articles that a portal names, in its order, each once. */
export function articlesOf(knowledge: Knowledge, portal: Portal): Article[] {
  const byPath = new Map(
    [...knowledge.articles.values()].map((article) => [articlePath(article.slug), article]),
  );
  const named = portal.groups.flatMap(({ links }) =>
    links.flatMap(({ path }) => byPath.get(path.replace(/#.*$/, '')) ?? []),
  );
  return [...new Set(named)];
}

/** Builds the book of a portal. */
export function bookPage(knowledge: Knowledge, portal: Portal): BookPage {
  const chapters = articlesOf(knowledge, portal).map((article) => articlePage(knowledge, article));
  return {
    path: bookPath(portal.id),
    title: `${portal.title}, as one text`,
    description: `${chapters.length} articles in a row, to read or to print. ${portal.description}`,
    portal: { text: portal.title, href: portalPath(portal.id) },
    chapters,
    contents: chapters.map(({ slug, title, contents }) => ({
      slug,
      text: title,
      children: contents.map((entry) => ({
        slug: idInBook(entry.slug, slug),
        text: entry.text,
        children: [],
      })),
    })),
    credits: [
      ...new Map(
        chapters.flatMap(({ credits }) =>
          credits.map((credit) => [credit.publisher, credit] as const),
        ),
      ).values(),
    ],
  };
}
