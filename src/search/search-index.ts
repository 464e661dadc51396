import MiniSearch, { type Options } from 'minisearch';
import { hasDigit } from './compounds.ts';
import type { SearchData, SearchRecord } from './records.ts';
import type { Vocabulary } from './spelling.ts';
import { fold, indexTerms, nameKey, shareOfWord, type Token } from './words.ts';

/** A record that shares terms with a query. */
export interface Candidate {
  readonly record: SearchRecord;
  /** BM25 over weighted fields, of MiniSearch. */
  readonly score: number;
  readonly terms: ReadonlySet<string>;
}

/** The records, indexed. */
export interface SearchIndex {
  readonly data: SearchData;
  readonly vocabulary: Vocabulary;
  /** Records that share a term with the tokens, best first. */
  candidates(tokens: readonly Token[], isTyping: boolean): Candidate[];
  /** How telling a term is: the logarithm of how rare it is; 0 of a term that no record has. */
  weight(term: string): number;
  /** The figures by which it weighs. */
  figures(): IndexFigures;
}

/** Figures of all records, by which an index of some of them weighs as one of all does. */
export interface IndexFigures {
  /** How many records have a term. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Mean number of terms in each field. */
  readonly averageLengths: readonly number[];
}

/** Weights of the fields of a record. */
const BOOSTS = { title: 3, names: 2, text: 1, words: 1, page: 0.6 } as const;

/** The fields of a record that are searched. */
export const fieldsOf = ({ title, names, text, words, page }: SearchRecord) => ({
  title,
  // A name is also found written as one word: “lmstudio”.
  names: [...names, ...[title, ...names].flatMap(joinedName)].join(' | '),
  text,
  words,
  page,
});

const OPTIONS: Options<ReturnType<typeof fieldsOf> & { readonly id: number }> = {
  fields: Object.keys(BOOSTS),
  tokenize: indexTerms,
  processTerm: (term) => term,
  searchOptions: { boost: BOOSTS, combineWith: 'OR', tokenize: (term) => [term] },
};

/**
 * Indexes the records. Takes some tens of milliseconds for two thousand.
 *
 * @param of figures of all records, where these are some of them: each at its place, with holes for
 * the others
 */
export function indexRecords(data: SearchData, of?: IndexFigures): SearchIndex {
  const documents = data.records.flatMap((record, id) => [{ id, ...fieldsOf(record) }]);
  const index = weighed(documents, data.records.length, of);
  const counted = of === undefined ? countWords(data.records) : NO_WORDS;
  const frequencies = of?.frequencies ?? counted.frequencies;
  return {
    data,
    vocabulary: vocabularyOf({ ...counted, frequencies }, data.ordinary),
    candidates: (tokens, isTyping) => {
      const last = isTyping ? tokens.at(-1) : undefined;
      const queries = tokens.flatMap((token) =>
        token.ways.flatMap(({ terms, closeness }) =>
          terms.map((term) => ({
            queries: [term],
            boostTerm: () => closeness * shareOfWord(token.typed),
            prefix: token === last && term.length > 1 && !hasDigit(term),
          })),
        ),
      );
      if (queries.length === 0) return [];
      return index.search({ combineWith: 'OR', queries }).flatMap(({ id, score, terms }) => {
        const record = data.records[Number(id)];
        return record === undefined ? [] : [{ record, score, terms: new Set(terms) }];
      });
    },
    weight: (term) => {
      const count = frequencies.get(term);
      return count === undefined ? 0 : Math.log(1 + data.records.length / count);
    },
    figures: () => ({ frequencies, averageLengths: index.toJSON().averageFieldLength }),
  };
}

/** The words of records. */
interface WordCounts {
  /** How many records have a term. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Plain words by first letter and length. */
  readonly plain: ReadonlyMap<string, readonly string[]>;
}

const NO_WORDS: WordCounts = { frequencies: new Map(), plain: new Map() };

/** The words of the records, which are known sooner than an index of them. */
export function countWords(records: readonly SearchRecord[]): WordCounts {
  const frequencies = new Map<string, number>();
  const plain = new Map<string, Set<string>>();
  // A hole passes over a record of which nothing is known.
  records.forEach((record) => {
    const text = Object.values(fieldsOf(record)).join(' | ');
    for (const term of new Set(indexTerms(text)))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    for (const word of fold(text).match(/\p{L}{4,}/gu) ?? []) {
      const key = plainKey(word.charAt(0), word.length);
      const known = plain.get(key);
      if (known === undefined) plain.set(key, new Set([word]));
      else known.add(word);
    }
  });
  return { frequencies, plain: new Map([...plain].map(([key, set]) => [key, [...set]])) };
}

/** What can be asked of the words of records. */
export function vocabularyOf(
  { frequencies, plain }: WordCounts,
  ordinaryWords: readonly string[],
): Vocabulary {
  const sorted = [...frequencies.keys()].sort();
  const ordinary = new Set(ordinaryWords);
  return {
    has: (term) => frequencies.has(term),
    hasPrefix: (start) => start.length > 1 && beginsAny(sorted, start),
    plainWords: (first, length) => plain.get(plainKey(first, length)) ?? [],
    isOrdinary: (word) => ordinary.has(word),
  };
}

/** The index of MiniSearch; with figures of more records it counts those that are not here too. */
function weighed(
  documents: readonly (ReturnType<typeof fieldsOf> & { readonly id: number })[],
  documentCount: number,
  of: IndexFigures | undefined,
): MiniSearch {
  const index = new MiniSearch(OPTIONS);
  index.addAll(documents);
  if (of === undefined) return index;
  const averageFieldLength = [...of.averageLengths];
  return MiniSearch.loadJS({ ...index.toJSON(), documentCount, averageFieldLength }, OPTIONS);
}

const plainKey = (first: string, length: number): string => `${first}${length}`;

const MOST_JOINED_WORDS = 3;

/** A short name of several words, written as one. */
function joinedName(name: string): string[] {
  const words = name.split(/[\s-]+/).length;
  return words > 1 && words <= MOST_JOINED_WORDS ? [nameKey(name)] : [];
}

/** Whether any of the sorted terms begins with this. */
function beginsAny(sorted: readonly string[], start: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(start) === true;
}
