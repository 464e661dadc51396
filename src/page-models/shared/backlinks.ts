import { ascending } from '../../content-kinds/order.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Article, Knowledge } from '../../knowledge/knowledge-records.ts';
import type { SentencePart, TextLink } from '../../knowledge/read-article-body.ts';
import { remember } from '../../knowledge/remember.ts';
import { articlePath } from '../../knowledge/site-paths.ts';

/** An article that leads to another, with the sentence in which it does so first. */
export interface Backlink {
  readonly title: string;
  readonly href: string;
  /** Title of the section in which the sentence stands; empty above the first heading. */
  readonly section: string;
  /** The sentence, with the words of the link apart. */
  readonly before: string;
  readonly link: string;
  readonly after: string;
}

/** The articles whose text leads to this one, by title. */
export function backlinksOf(knowledge: Knowledge, slug: string): readonly Backlink[] {
  return linksTo(knowledge, slug)
    .toSorted((a, b) => ascending(a.article.title, b.article.title))
    .map(({ article, link }) => backlink(knowledge, article, link));
}

/** Most backlinks that an article's own page shows; more stand on a page of their own. */
export const MOST_BACKLINKS = 10;

/** Whether an article has more backlinks than its own page shows. */
export function hasOwnLinksPage(knowledge: Knowledge, slug: string): boolean {
  return backlinkCount(knowledge, slug) > MOST_BACKLINKS;
}

/** How many articles lead to this one. */
export const backlinkCount = (knowledge: Knowledge, slug: string): number =>
  linksTo(knowledge, slug).length;

interface LinkFrom {
  readonly article: Article;
  readonly link: TextLink;
}

const indices = new WeakMap<Knowledge, ReadonlyMap<string, readonly LinkFrom[]>>();

/** First links of other articles to this one. */
const linksTo = (knowledge: Knowledge, slug: string): readonly LinkFrom[] =>
  linksByTarget(knowledge).get(slug) ?? [];

/** Links between articles, by the one that they lead to; made once. */
function linksByTarget(knowledge: Knowledge): ReadonlyMap<string, readonly LinkFrom[]> {
  const known = indices.get(knowledge);
  if (known !== undefined) return known;
  const index = new Map<string, LinkFrom[]>();
  for (const article of knowledge.articles.values()) {
    for (const [target, link] of firstLinks(article.body)) {
      if (target === article.slug) continue;
      const links = index.get(target) ?? [];
      links.push({ article, link });
      index.set(target, links);
    }
  }
  indices.set(knowledge, index);
  return index;
}

/** The first link of a text to each article, by its slug. */
const firstLinks = remember(({ links }: Article['body']): ReadonlyMap<string, TextLink> => {
  const first = new Map<string, TextLink>();
  for (const link of links) {
    const target = /^\/wiki\/([^/]+)\//.exec(link.url)?.[1];
    if (target !== undefined && !first.has(target)) first.set(target, link);
  }
  return first;
});

function backlink(knowledge: Knowledge, article: Article, link: TextLink): Backlink {
  const at = link.sentence.findIndex((part) => 'isLink' in part);
  const end = link.sentence.findLastIndex((part) => 'isLink' in part) + 1;
  const words = (parts: readonly SentencePart[]): string =>
    parts.map((part) => ('fact' in part ? factWords(knowledge, part.fact) : part.text)).join('');
  return {
    title: article.title,
    href: `${articlePath(article.slug)}${link.section && `#${link.section}`}`,
    section: article.body.headings.find(({ slug }) => slug === link.section)?.text ?? '',
    before: words(link.sentence.slice(0, Math.max(at, 0))).trimStart(),
    link: words(link.sentence.slice(Math.max(at, 0), end)),
    after: words(link.sentence.slice(end)).trimEnd(),
  };
}

function factWords({ facts }: Knowledge, id: string): string {
  const fact = facts.get(id);
  return fact === undefined ? '' : formatValue(fact);
}
