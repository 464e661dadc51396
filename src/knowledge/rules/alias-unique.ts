import { fold, repeatedNames } from './repeated-names.ts';
import type { Rule } from './rule.ts';
import { titleNames } from './title-unique.ts';

export const aliasUnique: Rule = {
  id: 'alias-unique',
  severity: 'fault',
  sentence: 'An alias leads to one article and is no title of another.',
  check: (context) => {
    const aliases = context.records.articles.flatMap(({ file, record, locate }) =>
      (record.aliases ?? []).map((alias, index) => ({
        file,
        folded: fold(alias),
        shown: alias,
        ...locate(['aliases', index]),
      })),
    );
    return repeatedNames('alias', aliases, titleNames(context));
  },
};
