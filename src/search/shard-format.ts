import type { SearchData, SearchRecord } from './records.ts';
import { fieldsOf } from './search-index.ts';
import {
  type PackedDetails,
  type PackedName,
  packDetails,
  packNames,
  pagesOf,
  unpackRecords,
} from './wire-format.ts';
import { indexTerms } from './words.ts';

/**
 * A content that is too large for two files travels in shards. This file comes first; which shards a
 * query needs follows from its terms.
 */
export interface ShardedNames extends Omit<SearchData, 'records' | 'ordinary'> {
  readonly edition: string;
  readonly shards: {
    /** Number of all records. */
    readonly count: number;
    readonly averageLengths: readonly number[];
    /** Where the terms of each shard begin, in order, between blanks; the first begins with nothing. */
    readonly starts: string;
    /** First letters of the words that there are, as the files of words are named; “” for the rest. */
    readonly letters: string;
  };
}

/** The records that hold a range of terms; of a term that very many hold, those that it tells most of. */
export interface Shard {
  readonly edition: string;
  /** Places of the records among all. */
  readonly places: readonly number[];
  readonly pages: readonly string[];
  readonly records: readonly PackedName[];
  readonly details: readonly PackedDetails[];
  /** The terms of the shard, between blanks. */
  readonly terms: string;
  /** How many of all records have each of `weighedTerms`. */
  readonly frequencies: readonly number[];
}

/** Words with one first letter, for spelling; both lists between blanks. */
export interface ShardWords {
  readonly edition: string;
  readonly words: string;
  /** `SearchData.ordinary` of these. */
  readonly ordinary: string;
}

/** The file of words with this first letter: one for each of “a” to “z”, one for all others. */
export const letterOf = (word: string): string => /^[a-z]/.exec(word)?.[0] ?? 'other';

/** Place of the shard that holds a term. */
export function shardOf(starts: readonly string[], term: string): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** All terms under which a record is found. */
export const termsOf = (record: SearchRecord): Set<string> =>
  new Set(indexTerms(Object.values(fieldsOf(record)).join(' | ')));

const nameTerms = new WeakMap<SearchRecord, readonly string[]>();

/** Terms of the names of a record, which lies in many shards; made once. */
function nameTermsOf(record: SearchRecord): readonly string[] {
  const known = nameTerms.get(record);
  if (known !== undefined) return known;
  const { title, names } = fieldsOf(record);
  const terms = indexTerms(`${title} | ${names}`);
  nameTerms.set(record, terms);
  return terms;
}

/**
 * The terms whose rarity counts where these records are ranked, in an order that writer and reader
 * share: those of the shard, then those of the names, to which a query is compared.
 */
function weighedTerms(terms: readonly string[], records: readonly SearchRecord[]): string[] {
  const all = new Set(terms);
  for (const record of records) for (const term of nameTermsOf(record)) all.add(term);
  return [...all];
}

/** Packs the records of a shard, at their places among all. */
export function packShard(
  shard: {
    readonly edition: string;
    readonly terms: readonly string[];
    readonly places: readonly number[];
    readonly records: readonly SearchRecord[];
  },
  frequencies: ReadonlyMap<string, number>,
): Shard {
  const { edition, terms, places, records } = shard;
  const pages = pagesOf(records);
  return {
    edition,
    places,
    pages,
    records: packNames(records, pages, () => Number.POSITIVE_INFINITY),
    details: records.map(packDetails),
    terms: terms.join(' '),
    frequencies: weighedTerms(terms, records).map((term) => frequencies.get(term) ?? 0),
  };
}

/** The records of a shard by their places, and how many of all records have its terms. */
export function unpackShard(shard: Shard): {
  readonly places: readonly number[];
  readonly records: readonly SearchRecord[];
  readonly frequencies: ReadonlyMap<string, number>;
} {
  const { places, pages, terms, frequencies } = shard;
  const records = unpackRecords(shard.records, pages, shard.details);
  const weighed = weighedTerms(terms.split(' '), records);
  return {
    places,
    records,
    frequencies: new Map(weighed.map((term, index) => [term, frequencies[index] ?? 0])),
  };
}
