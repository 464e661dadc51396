import { matchesInTexts, type Rule } from './rule.ts';

export const typographicMarks: Rule = {
  id: 'typographic-marks',
  severity: 'advice',
  sentence: 'Running text uses “quotes”, apostrophes ’ and dashes – instead of typewriter marks.',
  check: (context) => [
    ...matchesInTexts(
      context,
      /(?<=\p{L})'(?=\p{L})/gu,
      () => 'Write the apostrophe as “’”.',
      'prose',
    ),
    ...matchesInTexts(context, /"/g, () => 'Write quotation marks as “ and ”.', 'prose'),
    ...matchesInTexts(
      context,
      /(?<=\s)--(?=\s)|(?<=\d)-(?=\d+(?:\s|\u00A0)?(?:GB|W|%))/g,
      () => 'Write a dash as “–”.',
      'prose',
    ),
    ...matchesInTexts(context, /\.\.\./g, () => 'Write an ellipsis as “…”.', 'prose'),
  ],
};
