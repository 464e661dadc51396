import type { Rule } from './rule.ts';

export const recordFitsSchema: Rule = {
  id: 'record-fits-schema',
  severity: 'fault',
  sentence: 'Every field of a content file is known and has a value of the right form.',
  check: ({ reading }) => reading.filter(({ rule }) => rule === 'record-fits-schema'),
};
