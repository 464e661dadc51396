import { recordsOf } from '../uses.ts';
import { fold, repeatedNames } from './repeated-names.ts';
import type { Rule } from './rule.ts';
import { titleNames } from './title-unique.ts';

export const aliasUnique: Rule = {
  id: 'alias-unique',
  severity: 'fault',
  sentence: 'An alias leads to one record of its kind and is no title of another.',
  check: (context) =>
    Object.entries(context.kinds).flatMap(([name, kind]) => {
      const aliases = recordsOf(context.records, name).flatMap(({ file, record, locate }) =>
        (kind.names?.(record).aliases ?? []).map((alias, index) => ({
          file,
          folded: fold(alias),
          shown: alias,
          ...locate(['aliases', index]),
        })),
      );
      return repeatedNames('alias', aliases, titleNames(context, name));
    }),
};
