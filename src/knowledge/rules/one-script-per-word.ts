import { fileByFile, matchesInTexts, type Rule } from './rule.ts';

const WORD = /[\p{L}\p{M}]{2,}/gu;
const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
// Symbols of units and quantities that are written beside Latin letters.
const SYMBOLS = /[µμΩΔλπσαβγ]/gu;

export const oneScriptPerWord: Rule = {
  id: 'one-script-per-word',
  severity: 'fault',
  sentence: 'No word mixes Latin letters with letters of another script that look like them.',
  check: fileByFile((context) => {
    // Nearly all texts hold no such letter, and to look for one is cheaper than to go word by word.
    const texts = context.texts.map(({ file, runs }) => ({
      file,
      runs: runs.filter(({ source }) => LOOKALIKE.test(source)),
    }));
    return matchesInTexts({ ...context, texts }, WORD, ([word]) => {
      const letters = word.replace(SYMBOLS, '');
      return LATIN.test(letters) && LOOKALIKE.test(letters)
        ? `The word “${word}” mixes letters of two scripts, of which some look alike. Type it again in one script.`
        : undefined;
    });
  }),
};
