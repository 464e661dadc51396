import type { Rule } from './rule.ts';

export const bodyParses: Rule = {
  id: 'body-parses',
  severity: 'fault',
  sentence: 'The body of an article can be parsed as MDX.',
  check: ({ reading }) => reading.filter(({ rule }) => rule === 'body-parses'),
};
