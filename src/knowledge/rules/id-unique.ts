import type { Located } from '../knowledge-records.ts';
import { FILE_START } from '../problems.ts';
import { fold, repeatedNames } from './repeated-names.ts';
import type { Rule } from './rule.ts';

const names = (owners: readonly Located<unknown>[]) =>
  owners.map(({ id, file, locate }) => ({ file, folded: fold(id), shown: id, ...locate(['id']) }));

const fileNames = (owners: readonly Located<unknown>[]) =>
  owners.map(({ id, file }) => ({ file, folded: fold(id), shown: id, ...FILE_START }));

export const idUnique: Rule = {
  id: 'id-unique',
  severity: 'fault',
  sentence: 'No two articles, events, claims, runs, corrections or files share an id.',
  check: ({ records }) => [
    ...repeatedNames('file name', fileNames(records.articles)),
    ...repeatedNames('file name', fileNames(records.references)),
    ...repeatedNames('file name', fileNames(records.subjects)),
    ...repeatedNames('file name', fileNames(records.tables)),
    ...repeatedNames('file name', fileNames(records.models)),
    ...repeatedNames('file name', fileNames(records.formats)),
    ...repeatedNames('file name', fileNames(records.media)),
    ...repeatedNames('event id', names(records.events)),
    ...repeatedNames('claim id', names(records.claims)),
    ...repeatedNames('run id', names(records.runs)),
    ...repeatedNames('correction id', names(records.corrections)),
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
