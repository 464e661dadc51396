import type { Kinds } from '../../content-kinds/kind.ts';
import { finding } from '../problems.ts';
import { recordsOf } from '../uses.ts';
import { type Rule, shortNoun } from './rule.ts';

/** For each kind whose records must be used somewhere, the rule that each is. */
export function usedRules(kinds: Kinds): Rule[] {
  return Object.entries(kinds).flatMap(([name, { noun, mustBeUsed }]): Rule[] => {
    if (mustBeUsed === undefined) return [];
    return [
      {
        id: `${shortNoun(noun)}-used`,
        severity: 'slip',
        sentence: mustBeUsed.sentence,
        check: ({ records, uses, reading }) => {
          // A file that could not be read may hold the very use that seems to be missing.
          if (reading.length > 0) return [];
          const used = new Set(uses.filter(({ to }) => to === name).map(({ id }) => id));
          return recordsOf(records, name)
            .filter(({ id }) => !used.has(id))
            .map(({ id, file }) => finding(file, mustBeUsed.message(id)));
        },
      },
    ];
  });
}
