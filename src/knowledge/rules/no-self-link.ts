import { finding } from '../problems.ts';
import { allAddresses } from '../uses.ts';
import type { Rule } from './rule.ts';

const MESSAGE = 'This leads to the page on which it stands. Name a section, or leave the link out.';

export const noSelfLink: Rule = {
  id: 'no-self-link',
  severity: 'slip',
  sentence: 'No page leads to itself, unless to one of its sections.',
  check: ({ records, kinds }) =>
    allAddresses(records, kinds).flatMap(({ url, file, ownPath, place }) =>
      url === ownPath ? [finding(file, MESSAGE, place())] : [],
    ),
};
