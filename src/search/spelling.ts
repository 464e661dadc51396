import { closest, distance } from 'fastest-levenshtein';

/** What the index knows of its own words. */
export interface Vocabulary {
  has(term: string): boolean;
  /** Whether any term begins with this. */
  hasPrefix(start: string): boolean;
  /** Plain words by their first letter and length, for spelling. */
  plainWords(first: string, length: number): readonly string[];
  /** Whether a word that our texts lack is one of everyday English, and not a misspelt one of ours. */
  isOrdinary(word: string): boolean;
}

/** Of shorter words too many lie one slip apart. */
const SHORTEST = 4;

/** How far a misspelt word may lie from the right one: one slip in a short word, two in a long one. */
const slips = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** The farthest that a word that is meant can lie: two slips, of which letters that changed places are one case. */
const MOST_APART = 2;

/** The word of the index that a misspelt one is likely to stand for. */
export function nearestWord(word: string, vocabulary: Vocabulary): string | undefined {
  const most = slips(word);
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return undefined;
  // People rarely miss the first letter; a slip there is looked for only if nothing else is near.
  const firsts = [word.charAt(0), word.charAt(1)];
  for (const first of firsts) {
    const words: string[] = [];
    for (let more = -most; more <= most; more++)
      words.push(...within(MOST_APART, word, vocabulary.plainWords(first, word.length + more)));
    if (words.length === 0) continue;
    const found = words.find((one) => isSwap(word, one)) ?? closest(word, words);
    if (distance(word, found) <= most || isSwap(word, found)) return found;
  }
  return undefined;
}

/** Letters as the bits of a number; some share a bit. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

const letterSets = new WeakMap<readonly string[], Int32Array>();

function letterSetsOf(words: readonly string[]): Int32Array {
  const known = letterSets.get(words) ?? Int32Array.from(words, lettersOf);
  letterSets.set(words, known);
  return known;
}

/**
 * The words that may lie so near to a word, in their order. A slip takes at most one letter out of a
 * word and brings one in, which shows much sooner than a distance is found.
 */
function within(most: number, word: string, words: readonly string[]): string[] {
  const own = lettersOf(word);
  const sets = letterSetsOf(words);
  return words.filter((_, at) => {
    const other = sets[at] ?? 0;
    return bitCount(own & ~other) <= most && bitCount(other & ~own) <= most;
  });
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Whether two letters that stand beside each other changed places, which counts as two slips else. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
