import type { Rule } from './rule.ts';

export const yamlParses: Rule = {
  id: 'yaml-parses',
  severity: 'fault',
  sentence: 'A YAML file or the front matter can be parsed.',
  check: ({ reading }) => reading.filter(({ rule }) => rule === 'yaml-parses'),
};
