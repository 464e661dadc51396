import { matchesInTexts, type Rule } from './rule.ts';

// Words that stand twice in correct English.
const ALLOWED = new Set(['had', 'that', 'is', 'in', 'on', 'so']);

export const noDoubledWord: Rule = {
  id: 'no-doubled-word',
  severity: 'slip',
  sentence: 'No word stands twice in a row.',
  check: (context) =>
    matchesInTexts(
      context,
      /(?<![\p{L}\p{N}'’.-])(\p{Ll}{2,})\s+\1(?![\p{L}\p{N}'’-])/gu,
      ([, word = '']) =>
        ALLOWED.has(word) ? undefined : `The word “${word}” stands twice. Delete one.`,
    ),
};
