import { finding } from '../problems.ts';
import { matchesInTexts, type Rule } from './rule.ts';

/**
 * A number with a unit, a currency sign or a ratio word. Names that carry numbers ("FP4",
 * "Llama 3.1 405B", "RTX 5090") and dates have no unit and pass.
 */
const FIGURE =
  /(?<![\w.])(?:\$\s?\d[\d,.]*|\d(?:[\d,.]*\d)?(?:\s|\u00A0)?(?:GB\/s|TB\/s|Gb\/s|GB|GiB|TB|MB|KB|[PT]FLOPS|PFLOP|TOPS|W|GHz|MHz|MT\/s|ns|mm|cm|kg|dBA|°C|tokens\/s|%|percent|per cent|times|x|×)(?![\w/]))/g;

export const figureIsFact: Rule = {
  id: 'figure-is-fact',
  severity: 'fault',
  sentence:
    'In articles that declare subjects, and in answers to questions, a figure with a unit comes from a fact, so that it has a source and a date.',
  check: (context) => {
    const files = new Set(
      context.records.articles
        .filter(({ record }) => record.subjects !== undefined)
        .map(({ file }) => file),
    );
    const inArticles = matchesInTexts(
      { ...context, texts: context.texts.filter(({ file }) => files.has(file)) },
      FIGURE,
      ([figure]) =>
        `“${figure}” is a figure in plain text. Write <Fact id="…" />, so that it carries its source and date.`,
      'prose',
    );
    const inAnswers = context.records.questions.flatMap(({ file, record, locate }) =>
      [...record.answer.matchAll(FIGURE)].map(([figure]) =>
        finding(
          file,
          `“${figure}” is a figure in plain text. Write {subject.key}, so that it carries its source and date.`,
          locate(['answer']),
        ),
      ),
    );
    return [...inArticles, ...inAnswers];
  },
};
