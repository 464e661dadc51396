import type { SearchRecord } from './records.ts';
import type { Candidate, SearchIndex } from './search-index.ts';
import { indexTerms, nameKey, queryTokens, shareOfWord, type Token } from './words.ts';

/** The likeness of a name that is not the query to the letter. */
export const MOST_LIKE = 0.99;

/** The weight of each token: that of its rarest way; of words that nothing has, that of a rare one. */
export function worthOfTokens(
  index: SearchIndex,
  tokens: readonly Token[],
): ReadonlyMap<Token, number> {
  const ofNothing = Math.log(1 + index.data.records.length);
  return new Map(
    tokens.map((token) => {
      const weights = token.ways.map(({ terms }) =>
        terms.length === 0
          ? 0
          : terms.reduce((sum, term) => sum + index.weight(term), 0) / terms.length,
      );
      const known = weights.filter((weight) => weight > 0);
      const weight = known.length === 0 ? ofNothing : Math.max(...known);
      return [token, weight * shareOfWord(token.typed)];
    }),
  );
}

/** How nearly a set of terms holds a token, from 0 to 1. */
export function holds(terms: ReadonlySet<string>, token: Token, isLast: boolean): number {
  let best = 0;
  for (const { terms: wanted, closeness } of token.ways) {
    if (closeness <= best || wanted.length === 0) continue;
    if (wanted.every((term) => terms.has(term))) best = closeness;
    else if (
      isLast &&
      wanted.length === 1 &&
      [...terms].some((term) => term.startsWith(wanted[0] ?? ' '))
    )
      best = Math.max(best, closeness * 0.8);
  }
  return best;
}

/** Share of what was asked, by weight, that a record holds. */
export function coverage(
  { terms }: Candidate,
  tokens: readonly Token[],
  worth: ReadonlyMap<Token, number>,
  isTyping: boolean,
): number {
  let asked = 0;
  let found = 0;
  for (const weight of worth.values()) asked += weight;
  for (const token of tokens)
    found += (worth.get(token) ?? 0) * holds(terms, token, isTyping && token === tokens.at(-1));
  return asked === 0 ? 0 : found / asked;
}

/**
 * The name of a record that is likest to the query, and how like it is: 1 is the same.
 *
 * @param keys of the whole query, and of what it names without its frame
 */
export function likestName(
  index: SearchIndex,
  record: SearchRecord,
  tokens: readonly Token[],
  worth: ReadonlyMap<Token, number>,
  { whole, core }: { readonly whole: string; readonly core: string },
): { likeness: number; name: string } {
  let best = { likeness: 0, name: record.title };
  for (const name of [record.title, ...record.names]) {
    const keys = [nameKey(name), nameKey(withoutBrackets(name))];
    const likeness = keys.includes(whole)
      ? 1
      : keys.includes(core)
        ? MOST_LIKE
        : likenessOf(index, name, tokens, worth);
    if (likeness > best.likeness) best = { likeness, name };
  }
  return best;
}

/** “RAPIDS (cuDF, cuML)” is called RAPIDS. */
const withoutBrackets = (name: string): string => name.replace(/\s*\([^)]*\)/g, '');

/** Twice what both have, divided by what each has: Dice’s coefficient over weights of words. */
function likenessOf(
  index: SearchIndex,
  name: string,
  tokens: readonly Token[],
  worth: ReadonlyMap<Token, number>,
): number {
  const terms = new Set(indexTerms(name));
  let common = 0;
  let asked = 0;
  for (const weight of worth.values()) asked += weight;
  for (const token of tokens) common += (worth.get(token) ?? 0) * holds(terms, token, false);
  if (common === 0) return 0;
  const named = queryTokens(name).reduce((sum, { typed, ways }) => {
    const own = ways[0]?.terms ?? [];
    return sum + shareOfWord(typed) * Math.max(...own.map((term) => index.weight(term)), 0);
  }, 0);
  return Math.min(MOST_LIKE, (2 * common) / (asked + Math.max(named, common)));
}
