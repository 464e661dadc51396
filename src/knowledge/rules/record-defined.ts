import type { Kinds } from '../../content-kinds/kind.ts';
import { type Rule, shortNoun, unknownUses } from './rule.ts';

/** For each kind that others name by id, the rule that every such id exists. */
export function definedRules(kinds: Kinds): Rule[] {
  return Object.entries(kinds)
    .filter(([, { isNamed }]) => isNamed)
    .map(([name, { noun }]) => ({
      id: `${shortNoun(noun)}-defined`,
      severity: 'fault',
      sentence: `Every ${noun} that is named exists.`,
      check: (context) => unknownUses(context, name, noun),
    }));
}
