import type { Rule } from './rule.ts';

export const fileIsKnown: Rule = {
  id: 'file-is-known',
  severity: 'fault',
  sentence: 'Every file lies in a folder that the site reads and has the right ending.',
  check: ({ reading }) => reading.filter(({ rule }) => rule === 'file-is-known'),
};
