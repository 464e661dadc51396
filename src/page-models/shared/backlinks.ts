import { ascending } from '../../content-kinds/order.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Article, Knowledge } from '../../knowledge/knowledge-records.ts';
import type { SentencePart, TextLink } from '../../knowledge/read-article-body.ts';
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
  return linksByTarget(knowledge).get(slug) ?? [];
}

/** Most backlinks that an article's own page shows; more stand on a page of their own. */
export const MOST_BACKLINKS = 10;

/** Whether an article has more backlinks than its own page shows. */
export function hasOwnLinksPage(knowledge: Knowledge, slug: string): boolean {
  return backlinksOf(knowledge, slug).length > MOST_BACKLINKS;
}

const indices = new WeakMap<Knowledge, ReadonlyMap<string, readonly Backlink[]>>();

/** Backlinks of every article; made once. */
function linksByTarget(knowledge: Knowledge): ReadonlyMap<string, readonly Backlink[]> {
  const known = indices.get(knowledge);
  if (known !== undefined) return known;
  const index = new Map<string, Backlink[]>();
  for (const article of knowledge.articles.values()) {
    const met = new Set<string>();
    for (const link of article.body.links) {
      const target = /^\/wiki\/([^/]+)\//.exec(link.url)?.[1];
      if (target === undefined || met.has(target) || target === article.slug) continue;
      met.add(target);
      index.set(target, [...(index.get(target) ?? []), backlink(knowledge, article, link)]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => ascending(a.title, b.title));
  indices.set(knowledge, index);
  return index;
}

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
