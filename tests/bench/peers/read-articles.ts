import { readContentFolder } from '../../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { articlePath } from '../../../src/knowledge/site-paths.ts';
import { allTwins } from '../../../src/twins/all-twins.ts';
import { twinText } from '../../../src/twins/document.ts';
import type { BenchArticle } from './peer.ts';

const HEAD = /^# .*\n\n> .*\n\n/;

/**
 * The articles of a content folder as plain Markdown, which every peer can be given: that of their
 * Markdown twins, with components resolved and sources as footnotes.
 */
export function readArticles(contentFolder: string): readonly BenchArticle[] {
  const files = readContentFolder(contentFolder);
  const { knowledge } = buildKnowledge(files, DRAWING_FACTS, { isHasty: true });
  const twins = allTwins(knowledge);
  const origin = { siteName: 'Sparkpedia', addressOf: (path: string): string => path };
  return [...knowledge.articles.values()].map(({ slug, title, description }) => {
    const twin = twins.get(articlePath(slug));
    const markdown = twin === undefined ? '' : twinText(twin, origin).replace(HEAD, '');
    return { slug, title, description, markdown };
  });
}

/** The article that nine tenths of all are shorter than: long enough to show what text costs. */
export function typicalArticle(articles: readonly BenchArticle[]): BenchArticle {
  const sorted = articles.toSorted((a, b) => a.markdown.length - b.markdown.length);
  const article = sorted[Math.floor(sorted.length * 0.9)];
  if (article === undefined) throw new Error('There is no article to measure');
  return article;
}
