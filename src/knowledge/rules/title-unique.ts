import { recordsOf } from '../uses.ts';
import { fold, type Name, repeatedNames } from './repeated-names.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Titles of all records of a kind, in their places; none of a kind without titles. */
export function titleNames({ records, kinds }: RuleContext, kindName: string): Name[] {
  const kind = kinds[kindName];
  return recordsOf(records, kindName).flatMap(({ file, record, locate }) => {
    const title = kind?.names?.(record).title;
    if (title === undefined) return [];
    const key =
      typeof record === 'object' && record !== null && 'title' in record ? 'title' : 'name';
    return [{ file, folded: fold(title), shown: title, place: () => locate([key]) }];
  });
}

export const titleUnique: Rule = {
  id: 'title-unique',
  severity: 'slip',
  sentence: 'No two records of a kind share a title.',
  check: (context) =>
    Object.keys(context.kinds).flatMap((name) => repeatedNames('title', titleNames(context, name))),
};
