import { EVENT_KINDS, FACT_GROUPS } from '../../content-schemas/vocabularies.ts';
import type { Rule } from './rule.ts';
import { unknownIdsInUses } from './uses-of-ids.ts';

const known = (words: readonly string[]) => new Map(words.map((word) => [word, word]));

export const listWordKnown: Rule = {
  id: 'list-word-known',
  severity: 'fault',
  sentence: 'Groups of facts and kinds of events are named as the lists have them.',
  check: (context) => [
    ...unknownIdsInUses(
      context,
      { SpecTable: 'groups' },
      {
        noun: 'group of facts',
        known: known(FACT_GROUPS),
      },
    ),
    ...unknownIdsInUses(
      context,
      { Timeline: 'kinds' },
      {
        noun: 'kind of event',
        known: known(EVENT_KINDS),
      },
    ),
  ],
};
