import fc from 'fast-check';
import { closest, distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../../src/search/spelling.ts';

/** A vocabulary of plain words alone. */
function vocabularyOf(words: readonly string[]) {
  const lists = Map.groupBy(words, (word) => `${word.charAt(0)}${word.length}`);
  return {
    has: (term: string) => words.includes(term),
    hasPrefix: () => false,
    plainWords: (first: string, length: number) => lists.get(`${first}${length}`) ?? [],
    isOrdinary: () => false,
  };
}

/** The same by distances alone; letters that changed places come before all else. */
function byDistances(word: string, words: readonly string[]): string | undefined {
  const most = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  if (most === 0) return undefined;
  for (const first of [word.charAt(0), word.charAt(1)]) {
    const near = words
      .filter((one) => one.startsWith(first) && Math.abs(one.length - word.length) <= most)
      .toSorted((a, b) => a.length - b.length);
    if (near.length === 0) continue;
    const found = near.find((one) => isSwap(word, one)) ?? closest(word, near);
    if (distance(word, found) <= most || isSwap(word, found)) return found;
  }
  return undefined;
}

const isSwap = (a: string, b: string): boolean =>
  a.length === b.length &&
  [...a].some((letter, at) => {
    const next = a.charAt(at + 1);
    return next !== '' && a.slice(0, at) + next + letter + a.slice(at + 2) === b;
  });

describe('nearestWord', () => {
  it.each([
    ['bandwith', 'bandwidth'],
    ['bnadwidth', 'bandwidth'],
    ['memroy', 'memory'],
    ['nemory', undefined],
    ['emmory', 'memory'],
    ['memoir', undefined],
    ['spark', 'spark'],
    ['größe', 'große'],
  ])('takes “%s” for %j', (typed, meant) => {
    expect(nearestWord(typed, vocabularyOf(['bandwidth', 'memory', 'spark', 'große']))).toBe(meant);
  });

  it('finds what distances alone would find', () => {
    // Few letters, among them two that share a bit, so that many words are near to each other.
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'á'), minLength: 5, maxLength: 9 });
    let found = 0;
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), (typed, words) => {
        const meant = nearestWord(typed, vocabularyOf(words));
        if (meant !== undefined) found += 1;
        expect(meant).toBe(byDistances(typed, words));
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
