import type { Rule } from './rule.ts';

export const checkCompletes: Rule = {
  id: 'check-completes',
  severity: 'fault',
  sentence: 'The check itself reads every file and runs every rule without failing.',
  check: ({ reading }) => reading.filter(({ rule }) => rule === 'check-completes'),
};
