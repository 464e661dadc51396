import type { Article, Knowledge } from './knowledge-records.ts';

/** How long an article is, how hard its sentences are to read, and what it rests on. */
export interface ArticleMeasures {
  readonly slug: string;
  /** Words of the running text; figures and tables made from data are not counted. */
  readonly words: number;
  readonly sentences: number;
  readonly wordsPerSentence: number;
  /** Automated Readability Index: about the school year from which the text is read with ease. */
  readonly readability: number;
  /** Distinct references with an address, those of the facts shown included. */
  readonly sources: number;
  readonly linksOut: number;
}

/** Measures an article. */
export function measureArticle(
  knowledge: Knowledge,
  article: Article,
  runs: readonly string[],
): ArticleMeasures {
  const text = runs.join(' ');
  const words = text.match(/[\p{L}\p{N}]+(?:[’'./-][\p{L}\p{N}]+)*/gu) ?? [];
  const letters = words.join('').length;
  const sentences = Math.max(1, text.match(/[.!?](?=\s|$)/g)?.length ?? 0);
  const cited = knowledge.mentions.flatMap(({ from, to }) =>
    from.kind === 'articles' && from.id === article.slug && to.kind === 'references' ? to.id : [],
  );
  const ofFacts = article.body.uses
    .filter(({ name }) => name === 'Fact')
    .flatMap(
      ({ attributes }) => knowledge.facts.get(attributes.get('id')?.value ?? '')?.sources ?? [],
    )
    .map((source) => (typeof source === 'string' ? source : source.id));
  return {
    slug: article.slug,
    words: words.length,
    sentences,
    wordsPerSentence: words.length / sentences,
    readability: automatedReadability(letters, words.length, sentences),
    sources: new Set([...cited, ...ofFacts]).size,
    linksOut: new Set(article.body.links.map(({ url }) => url.split('#')[0])).size,
  };
}

/**
 * Automated Readability Index: 4.71 × letters ÷ words + 0.5 × words ÷ sentences − 21.43. Source:
 * Smith and Senter, AMRL-TR-66-220 (1967), https://apps.dtic.mil/sti/citations/AD0667273
 */
function automatedReadability(letters: number, words: number, sentences: number): number {
  if (words === 0) return 0;
  return (4.71 * letters) / words + (0.5 * words) / sentences - 21.43;
}
