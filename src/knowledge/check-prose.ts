import type { Article, Knowledge } from './knowledge-records.ts';
import { type Problem, problem } from './problems.ts';

/**
 * A number with a unit, a currency sign or a ratio word. Names that carry numbers ("FP4",
 * "Llama 3.1 405B", "RTX 5090") and dates have no unit and pass.
 */
const FIGURE =
  /(?<![\w.])(?:\$\s?\d[\d,.]*|\d[\d,.]*(?:\s|\u00A0)?(?:GB\/s|TB\/s|Gb\/s|Gbit\/s|GB|GiB|TB|MB|KB|[PT]FLOPS|PFLOP|TOPS|W|watts|GHz|MHz|MT\/s|ns|mm|cm|kg|dBA|°C|tok\/s|tokens\/s|tokens per second|%|percent|per cent|times|x|×)(?![\w/]))/g;

/** Finds figures that an article states as plain text although a fact could carry source and date. */
export function checkProse(knowledge: Knowledge): Problem[] {
  return [...knowledge.articles.values()].flatMap(checkArticle);
}

function checkArticle(article: Article): Problem[] {
  if (article.subjects === undefined) return [];
  return article.body.texts.flatMap((run) =>
    [...run.text.matchAll(FIGURE)].map((match) => {
      const before = run.text.slice(0, match.index).split('\n');
      const column = (before.at(-1) ?? '').length + (before.length === 1 ? run.column : 1);
      return problem(
        'figure-is-fact',
        article.file,
        `“${match[0]}” is a figure in plain text. Write <Fact id="…" />, so that it carries its source and date.`,
        { line: run.line + before.length - 1, column },
      );
    }),
  );
}
