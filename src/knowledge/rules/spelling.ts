import { placeOf } from '../content-places.ts';
import { didYouMean } from '../nearest.ts';
import { matchesInTexts, type Rule } from './rule.ts';

// Words in lower case only: names and abbreviations are not for a dictionary. What stands beside
// digits, slashes, dots, hyphens and the like is part of an address, a file name or a flag.
const WORD =
  /(?<![\\\p{L}\p{M}\p{N}_./@#:’'“-])[a-z]{4,}(?:[’'][a-z]{1,2})?(?![\p{L}\p{M}\p{N}_/@’'-]|[.:][\p{L}\p{N}]|[[(\\])/gu;

/** Unknown words that are told the nearest known one: to find it takes time, and nobody reads thousands. */
const MOST_HINTS = 200;

export const spelling: Rule = {
  id: 'spelling',
  severity: 'advice',
  sentence: 'Words are spelt as the British dictionary or content/dictionary.txt has them.',
  check: (context) => {
    const { dictionary } = context;
    if (dictionary === undefined) return [];
    const known = new Map<string, boolean>();
    const isKnown = (word: string): boolean => {
      const answer = known.get(word) ?? dictionary.has(word);
      known.set(word, answer);
      return answer;
    };
    const hints = new Map<string, string>();
    const hintFor = (word: string): string => {
      const mayLook = hints.size < MOST_HINTS;
      const hint = hints.get(word) ?? (mayLook ? didYouMean(word, dictionary.suggest(word)) : '');
      hints.set(word, hint);
      return hint;
    };
    // What is quoted stands as it is, in whatever language.
    const own = context.texts.filter(({ file }) => {
      const place = placeOf(file, context.kinds);
      return typeof place === 'string' || !place.kind.isQuoted;
    });
    const sentences = own.map(({ file, runs }) => ({
      file,
      // Values without a space are ids and addresses; “(?” stands in regular expressions only.
      runs: runs.filter(({ source }) => source.includes(' ') && !source.includes('(?')),
    }));
    return matchesInTexts({ ...context, texts: sentences }, WORD, ([word]) => {
      const plain = word.replace('’', "'");
      if (isKnown(plain)) return undefined;
      return `The dictionary has no word “${word}”.${hintFor(plain)} Right words are added to content/dictionary.txt.`;
    });
  },
};
