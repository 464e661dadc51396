import { hasDigit } from './compounds.ts';
import type { SearchData } from './records.ts';
import { nearestWord, type Vocabulary } from './spelling.ts';
import { fold, indexTerms, nameKey, queryTokens, stem, type Token, type Way } from './words.ts';

/** A query as search reads it. */
export interface Understood {
  readonly tokens: readonly Token[];
  /** Words that were read as others: typed, taken. */
  readonly corrected: readonly (readonly [typed: string, taken: string])[];
  /** Words that nothing here holds. */
  readonly unknown: readonly string[];
}

/** Adds what everyday words mean here, and mends spelling by the index's own words. */
export function understand(raw: string, data: SearchData, vocabulary: Vocabulary): Understood {
  // In quotation marks a query means what it says.
  const isLiteral = /^\s*["“]/.test(raw);
  const synonyms = isLiteral ? new Map<string, string[]>() : synonymsIn(raw, data);
  const corrected: [string, string][] = [];
  const unknown: string[] = [];
  const typedTokens = queryTokens(raw);
  // A phrase of small words alone, such as “how much is a”, has no word left to give its meaning to.
  const unheard = [...synonyms].flatMap(([typed, means]) =>
    typedTokens.some((token) => token.typed === typed)
      ? []
      : [{ typed, ways: means.map((words) => ({ terms: indexTerms(words), closeness: 0.85 })) }],
  );
  const tokens = typedTokens.map((token, index): Token => {
    const means = synonyms.get(token.typed) ?? [];
    const extra = means.map((words) => ({ terms: indexTerms(words), closeness: 0.85 }));
    const isKnown = token.ways.some(({ terms }) => terms.every((term) => vocabulary.has(term)));
    const isLast = index === typedTokens.length - 1;
    const begins = isLast && vocabulary.hasPrefix(fold(token.typed));
    if (isKnown || extra.length > 0 || begins) return { ...token, ways: [...token.ways, ...extra] };
    const right =
      isLiteral || hasDigit(token.typed) || vocabulary.isOrdinary(token.typed)
        ? undefined
        : nearestWord(fold(token.typed), vocabulary);
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
  return { tokens: withJoined([...tokens, ...unheard], vocabulary), corrected, unknown };
}

/** Two words that our texts write as one stand for it too: “sage attention” is “SageAttention”. */
function withJoined(tokens: readonly Token[], vocabulary: Vocabulary): Token[] {
  const joinedWith = (a: Token | undefined, b: Token | undefined): Way[] => {
    const term = stem(nameKey(`${a?.typed ?? ''}${b?.typed ?? ''}`));
    const isPair = a !== undefined && b !== undefined && vocabulary.has(term);
    return isPair ? [{ terms: [term], closeness: 0.95 }] : [];
  };
  return tokens.map((token, at) => ({
    ...token,
    ways: [
      ...token.ways,
      ...joinedWith(tokens[at - 1], token),
      ...joinedWith(token, tokens[at + 1]),
    ],
  }));
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
