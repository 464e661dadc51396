import { matchesInTexts, type Rule } from './rule.ts';

const MOST_WORDS = 40;

export const sentenceLength: Rule = {
  id: 'sentence-length',
  severity: 'advice',
  sentence: `No sentence has more than ${MOST_WORDS} words.`,
  check: (context) =>
    matchesInTexts(
      context,
      /[^.!?;:\s][^.!?;:]*[.!?;:]?/g,
      ([sentence]) => {
        const count = sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
        return count > MOST_WORDS ? `This sentence has ${count} words. Make two of it.` : undefined;
      },
      'prose',
    ),
};
