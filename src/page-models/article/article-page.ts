import { ARTICLE_CATEGORY_WORDS } from '../../content-schemas/vocabularies.ts';
import { buildCitations, type Marker } from '../../knowledge/citations.ts';
import { type Credit, creditsOf } from '../../knowledge/credits.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import type { Article, Knowledge } from '../../knowledge/knowledge-records.ts';
import { articlePath, categoryPath, linksPath } from '../../knowledge/site-paths.ts';
import {
  type Backlink,
  backlinkCount,
  backlinksOf,
  hasOwnLinksPage,
  MOST_BACKLINKS,
} from '../shared/backlinks.ts';
import { type BibliographyItem, bibliographyItems } from '../shared/bibliography.ts';
import { type FigureView, factHref, figureView } from '../shared/figure-view.ts';
import { linkToPage, type NamedLink } from '../shared/named-links.ts';
import { type QuestionView, questionsOf } from '../shared/questions.ts';
import { type RelatedGroup, relatedGroups } from '../shared/relations.ts';
import { articleBlocks, type Block, factRowsOf } from './blocks.ts';

export interface ContentsEntry {
  readonly slug: string;
  readonly text: string;
  readonly children: readonly ContentsEntry[];
}

export interface InfoboxRow {
  readonly label: string;
  readonly figures: readonly FigureView[];
  readonly join: string;
  readonly text: string | undefined;
  readonly markers: readonly Marker[];
}

/** Everything that an article's page shows, as plain data. */
export interface ArticlePage {
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly aliases: readonly string[];
  /** Lines above the text that lead on readers who meant something else. */
  readonly hatnotes: readonly { readonly meant: string; readonly link: NamedLink }[];
  readonly updated: { readonly date: string; readonly words: string } | undefined;
  readonly infobox: { readonly title: string; readonly rows: readonly InfoboxRow[] } | undefined;
  readonly contents: readonly ContentsEntry[];
  /** The category that it stands in first, and others. */
  readonly categories: readonly NamedLink[];
  /** Where to read on, and why. */
  readonly seeAlso: readonly { readonly link: NamedLink; readonly why: string }[];
  readonly related: readonly RelatedGroup[];
  readonly questions: readonly QuestionView[];
  /** Articles whose text leads here; the page of all of them, where these are not all. */
  readonly backlinks: readonly Backlink[];
  readonly allBacklinks: { readonly href: string; readonly count: number } | undefined;
  readonly blocks: readonly Block[];
  readonly bibliography: readonly BibliographyItem[];
  /** Names of those whose figures are reused under a licence that asks for credit. */
  readonly credits: readonly Credit[];
}

/** Builds the page of an article. */
export function articlePage(knowledge: Knowledge, article: Article): ArticlePage {
  const citations = buildCitations(knowledge, article);
  const bibliography = bibliographyItems(knowledge, citations);
  const rows = factRowsOf(knowledge, article);
  return {
    slug: article.slug,
    path: articlePath(article.slug),
    title: article.title,
    description: article.description,
    aliases: article.aliases ?? [],
    hatnotes: (article.hatnotes ?? []).flatMap(({ meant, path }) => {
      const link = linkToPage(knowledge, path);
      return link ? [{ meant, link }] : [];
    }),
    updated:
      article.updated === undefined
        ? undefined
        : { date: article.updated, words: formatDate(article.updated) },
    infobox:
      article.infobox === undefined
        ? undefined
        : {
            title: article.infobox.title ?? article.title,
            rows: article.infobox.rows.map((row, index) => ({
              label: row.label,
              figures:
                'facts' in row
                  ? row.facts
                      .flatMap((id) => knowledge.facts.get(id) ?? [])
                      .map((fact) => figureView(fact, factHref(fact, rows, article.subjects ?? [])))
                  : [],
              join: ('facts' in row ? row.join : undefined) ?? ', ',
              text: 'text' in row ? row.text : undefined,
              markers: citations.markers.get(`infobox.${index}`) ?? [],
            })),
          },
    contents: contentsOf(article),
    categories: (article.categories ?? []).map((id) => ({
      text: ARTICLE_CATEGORY_WORDS[id].title,
      href: categoryPath(id),
    })),
    seeAlso: (article.seeAlso ?? []).flatMap(({ path, why }) => {
      const link = linkToPage(knowledge, path);
      return link ? [{ link, why }] : [];
    }),
    related: relatedGroups(knowledge, 'articles', article.slug),
    questions: questionsOf(knowledge, articlePath(article.slug)),
    backlinks: backlinksOf(knowledge, article.slug).slice(0, MOST_BACKLINKS),
    allBacklinks: hasOwnLinksPage(knowledge, article.slug)
      ? { href: linksPath(article.slug), count: backlinkCount(knowledge, article.slug) }
      : undefined,
    blocks: articleBlocks(knowledge, article, citations),
    bibliography,
    credits: creditsOf(bibliography.map(({ reference }) => reference)),
  };
}

/** Headings of depth 2, each with its headings of depth 3. */
export function contentsOf(article: Article): ContentsEntry[] {
  const entries: { slug: string; text: string; children: ContentsEntry[] }[] = [];
  for (const { depth, slug, text } of article.body.headings) {
    if (depth <= 2) entries.push({ slug, text, children: [] });
    else if (depth === 3) entries.at(-1)?.children.push({ slug, text, children: [] });
  }
  return entries;
}
