import { fileByFile, matchesInTexts, type Rule } from './rule.ts';

export const footnoteDefined: Rule = {
  id: 'footnote-defined',
  severity: 'fault',
  sentence: 'Every footnote and link reference that is called has a definition.',
  check: fileByFile((context) => [
    // A call without a definition stays plain text, brackets and all.
    ...matchesInTexts(
      context,
      /\[\^([^\]\s]+)\]/g,
      (match) =>
        `The footnote “${match[1]}” has no definition. Write “[^${match[1]}]: …” below the text.`,
      'prose',
    ),
    ...matchesInTexts(
      context,
      /\[[^\]\n]+\]\[([^\]\n]+)\]/g,
      (match) =>
        `The link reference “${match[1]}” has no definition. Write “[${match[1]}]: https://…” below the text.`,
      'prose',
    ),
  ]),
};
