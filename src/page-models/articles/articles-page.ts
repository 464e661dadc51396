import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { articlePath } from '../../knowledge/site-paths.ts';

/** A line of the A–Z list: a title, or another name that leads to an article. */
export interface IndexEntry {
  readonly text: string;
  readonly path: string;
  /** Title of the article, where the entry is another name for it. */
  readonly seeTitle: string | undefined;
}

/** All titles and aliases under their first letters, in alphabetical order. */
export function articleIndex(knowledge: Knowledge): { letter: string; entries: IndexEntry[] }[] {
  const entries = [...knowledge.articles.values()].flatMap((article): IndexEntry[] => {
    const path = articlePath(article.slug);
    return [
      { text: article.title, path, seeTitle: undefined },
      ...(article.aliases ?? []).map((alias) => ({ text: alias, path, seeTitle: article.title })),
    ];
  });
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  entries.sort((a, b) => collator.compare(a.text, b.text));
  const letters = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const first = entry.text.normalize('NFD').charAt(0).toUpperCase();
    const letter = /\p{L}/u.test(first) ? first : '0–9';
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, list]) => ({ letter, entries: list }));
}
