import type { AnyKind, Located } from '../../content-kinds/kind.ts';
import { FILE_START, type Finding } from '../problems.ts';
import { recordsOf } from '../uses.ts';
import { fold, repeatedNames } from './repeated-names.ts';
import type { Rule, RuleContext } from './rule.ts';

export const idUnique: Rule = {
  id: 'id-unique',
  severity: 'fault',
  sentence: 'No two records of a kind, and no two files of a folder, share an id.',
  check: (context) => [
    ...Object.entries(context.kinds).flatMap(([name, kind]) =>
      repeatedIds(kind, recordsOf(context.records, name)),
    ),
    ...repeatedKeys(context),
  ],
};

function repeatedIds({ noun, list }: AnyKind, owners: readonly Located<unknown>[]): Finding[] {
  const names = owners.map(({ id, file, locate }) => ({
    file,
    folded: fold(id),
    shown: id,
    place: () => (list === undefined ? FILE_START : locate(['id'])),
  }));
  return repeatedNames(list === undefined ? 'file name' : `${noun} id`, names);
}

/** A statement with the key of a fact would have its anchor. */
function repeatedKeys({ records }: RuleContext): Finding[] {
  return records.subjects.flatMap(({ file, record, locate }) => {
    const keys = (field: 'facts' | 'statements') =>
      Object.keys(record[field] ?? {}).map((key) => ({
        file,
        folded: key,
        shown: key,
        place: () => locate([field, key]),
      }));
    return repeatedNames('key', keys('statements'), keys('facts'));
  });
}
