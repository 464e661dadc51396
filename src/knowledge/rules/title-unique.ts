import { fold, repeatedNames } from './repeated-names.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Titles of all articles, in their places. */
export function titleNames({ records }: RuleContext) {
  return records.articles.map(({ file, record, locate }) => ({
    file,
    folded: fold(record.title),
    shown: record.title,
    ...locate(['title']),
  }));
}

export const titleUnique: Rule = {
  id: 'title-unique',
  severity: 'slip',
  sentence: 'No two articles share a title.',
  check: (context) => repeatedNames('title', titleNames(context)),
};
