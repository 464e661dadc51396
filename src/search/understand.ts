import { closest, distance } from 'fastest-levenshtein';
import { hasDigit } from './compounds.ts';
import type { SearchData } from './records.ts';
import { fold, indexTerms, queryTokens, stem, type Token } from './words.ts';

/** A query as search reads it. */
export interface Understood {
  readonly tokens: readonly Token[];
  /** Words that were read as others: typed, taken. */
  readonly corrected: readonly (readonly [typed: string, taken: string])[];
  /** Words that nothing here holds. */
  readonly unknown: readonly string[];
}

/** What the index knows of its own words. */
export interface Vocabulary {
  has(term: string): boolean;
  /** Whether any term begins with this. */
  hasPrefix(start: string): boolean;
  /** Plain words by their first letter, for spelling. */
  plainWords(first: string): readonly string[];
}

/** How far a misspelt word may lie from the right one: one slip in a short word, two in a long one. */
const slips = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** Adds what everyday words mean here, and mends spelling by the index's own words. */
export function understand(raw: string, data: SearchData, vocabulary: Vocabulary): Understood {
  // In quotation marks a query means what it says.
  const isLiteral = /^\s*["“]/.test(raw);
  const synonyms = isLiteral ? new Map<string, string[]>() : synonymsIn(raw, data);
  const corrected: [string, string][] = [];
  const unknown: string[] = [];
  const typedTokens = queryTokens(raw);
  const tokens = typedTokens.map((token, index): Token => {
    const means = synonyms.get(token.typed) ?? [];
    const extra = means.map((words) => ({ terms: indexTerms(words), closeness: 0.85 }));
    const isKnown = token.ways.some(({ terms }) => terms.every((term) => vocabulary.has(term)));
    const isLast = index === typedTokens.length - 1;
    const begins = isLast && vocabulary.hasPrefix(fold(token.typed));
    if (isKnown || extra.length > 0 || begins) return { ...token, ways: [...token.ways, ...extra] };
    const right =
      isLiteral || hasDigit(token.typed) ? undefined : nearestWord(fold(token.typed), vocabulary);
    if (right === undefined) {
      unknown.push(token.typed);
      return token;
    }
    corrected.push([token.typed, right]);
    const meant = synonyms.get(right) ?? synonymsIn(right, data).get(right) ?? [];
    return {
      typed: right,
      ways: [
        { terms: [stem(right)], closeness: 0.9 },
        ...meant.map((words) => ({ terms: indexTerms(words), closeness: 0.8 })),
      ],
    };
  });
  return { tokens, corrected, unknown };
}

function nearestWord(word: string, vocabulary: Vocabulary): string | undefined {
  const most = slips(word);
  if (most === 0 || !/^\p{L}+$/u.test(word)) return undefined;
  // People rarely miss the first letter; a slip there is looked for only if nothing else is near.
  const firsts = [word.charAt(0), word.charAt(1)];
  for (const first of firsts) {
    const words = vocabulary
      .plainWords(first)
      .filter((one) => Math.abs(one.length - word.length) <= most);
    if (words.length === 0) continue;
    const found = closest(word, words);
    if (distance(word, found) <= most || isSwap(word, found)) return found;
  }
  return undefined;
}

/** Whether two letters that stand beside each other changed places, which counts as two slips else. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

/** For each typed word, what it means here; phrases give their meaning to their last word. */
function synonymsIn(raw: string, { synonyms }: SearchData): ReadonlyMap<string, readonly string[]> {
  const text = ` ${fold(raw)
    .replace(/[^\p{L}\p{N}/+.-]+/gu, ' ')
    .trim()} `;
  const found = new Map<string, string[]>();
  for (const { words, means } of synonyms)
    for (const phrase of words) {
      const folded = fold(phrase);
      if (!text.includes(` ${folded} `)) continue;
      const key = queryTokens(folded).at(-1)?.typed ?? folded;
      found.set(key, [...(found.get(key) ?? []), ...means]);
    }
  return found;
}
