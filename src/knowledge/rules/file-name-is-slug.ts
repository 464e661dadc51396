import type { Rule } from './rule.ts';

export const fileNameIsSlug: Rule = {
  id: 'file-name-is-slug',
  severity: 'fault',
  sentence: 'File names are lower-case letters and digits joined by hyphens.',
  check: ({ reading }) => reading.filter(({ rule }) => rule === 'file-name-is-slug'),
};
