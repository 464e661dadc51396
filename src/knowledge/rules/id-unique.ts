import type { Located } from '../knowledge-records.ts';
import { fold, repeatedNames } from './repeated-names.ts';
import type { Rule } from './rule.ts';

const names = (owners: readonly Located<unknown>[], path: readonly PropertyKey[]) =>
  owners.map(({ id, file, locate }) => ({ file, folded: fold(id), shown: id, ...locate(path) }));

export const idUnique: Rule = {
  id: 'id-unique',
  severity: 'fault',
  sentence: 'No two articles, events, claims, or files share an id.',
  check: ({ records }) => [
    ...repeatedNames('file name', names(records.articles, [])),
    ...repeatedNames('file name', names(records.references, [])),
    ...repeatedNames('file name', names(records.subjects, [])),
    ...repeatedNames('event id', names(records.events, ['id'])),
    ...repeatedNames('claim id', names(records.claims, ['id'])),
    ...records.subjects.flatMap(({ file, record, locate }) => {
      const keys = (field: 'facts' | 'statements') =>
        Object.keys(record[field] ?? {}).map((key) => ({
          file,
          folded: key,
          shown: key,
          ...locate([field, key]),
        }));
      return repeatedNames('key', keys('statements'), keys('facts'));
    }),
  ],
};
