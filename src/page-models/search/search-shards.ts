import type { SearchData, SearchRecord } from '../../search/records.ts';
import { fieldsOf, indexRecords, type SearchIndex } from '../../search/search-index.ts';
import {
  letterOf,
  packShard,
  type Shard,
  type ShardedNames,
  type ShardWords,
  termsOf,
} from '../../search/shard-format.ts';
import { fold } from '../../search/words.ts';

/**
 * Bytes of records, before compression, that a shard holds at most. Of a term whose records are more
 * it has those that the term tells most of.
 */
const SHARD_BYTES = 16_000;
/** Records of a leading subject come before others that hold a term as well. */
const LEAD_WORTH = 1.3;

/** The files of a content that travels in shards. */
export interface SearchShards {
  readonly names: ShardedNames;
  readonly shards: readonly Shard[];
  /** Files of words by letter. */
  readonly words: Readonly<Record<string, ShardWords>>;
}

/**
 * Cuts the records into shards by their terms. Sections are left to the full text: at this size they
 * are most of the records, and many are called “Details”.
 */
export function shardRecords(data: SearchData, edition: string): SearchShards {
  const { records: all, ordinary, ...rest } = data;
  const records = all.filter(({ kind }) => kind !== 'section');
  const index = indexRecords({ ...data, records });
  const { frequencies, averageLengths } = index.figures();
  const cuts = cutTerms(index, records);
  const starts = cuts.map(({ start }) => start);
  const words = shardWords(records, ordinary, edition);
  return {
    names: {
      ...rest,
      edition,
      shards: {
        count: records.length,
        averageLengths,
        starts: starts.join(' '),
        letters: Object.keys(words).join(' '),
      },
    },
    shards: cuts.map((cut) => {
      const places = [...cut.places].sort((a, b) => a - b);
      const own = places.flatMap((place) => records[place] ?? []);
      return packShard({ edition, terms: cut.terms, places, records: own }, frequencies);
    }),
    words,
  };
}

interface Cut {
  /** The shortest text that comes after the last term of the cut before. */
  readonly start: string;
  readonly terms: string[];
  readonly places: Set<number>;
}

/** Cuts the terms, in their order, into runs whose records make a shard. */
function cutTerms(index: SearchIndex, records: readonly SearchRecord[]): Cut[] {
  const holders = new Map<string, number[]>();
  const sizes = records.map((record) => JSON.stringify(Object.values(record)).length);
  for (const [place, record] of records.entries())
    for (const term of termsOf(record)) {
      const held = holders.get(term);
      if (held === undefined) holders.set(term, [place]);
      else held.push(place);
    }
  const placeOf = new Map(records.map((record, place) => [record, place]));
  const cuts: Cut[] = [];
  let bytes = 0;
  let before = '';
  for (const term of [...holders.keys()].sort()) {
    const held = holders.get(term) ?? [];
    const all = held.reduce((sum, place) => sum + (sizes[place] ?? 0), 0);
    const chosen = all > SHARD_BYTES ? mostTelling(index, term, placeOf, sizes) : held;
    let cut = cuts.at(-1);
    const added = chosen.filter((place) => cut?.places.has(place) !== true);
    const more = added.reduce((sum, place) => sum + (sizes[place] ?? 0), 0);
    if (cut === undefined || (bytes > 0 && bytes + more > SHARD_BYTES)) {
      const start = cuts.length === 0 ? '' : shortestAfter(before, term);
      cut = { start, terms: [], places: new Set() };
      cuts.push(cut);
      bytes = 0;
    }
    cut.terms.push(term);
    for (const place of chosen) {
      if (!cut.places.has(place)) bytes += sizes[place] ?? 0;
      cut.places.add(place);
    }
    before = term;
  }
  return cuts;
}

/** The records that a term alone finds first, as many as a shard holds. */
function mostTelling(
  index: SearchIndex,
  term: string,
  placeOf: ReadonlyMap<SearchRecord, number>,
  sizes: readonly number[],
): number[] {
  const token = { typed: term, ways: [{ terms: [term], closeness: 1 }] };
  let bytes = 0;
  return index
    .candidates([token], false)
    .map(({ record, score }) => ({ record, score: score * (record.isLead ? LEAD_WORTH : 1) }))
    .sort((a, b) => b.score - a.score)
    .flatMap(({ record }) => placeOf.get(record) ?? [])
    .filter((place) => {
      bytes += sizes[place] ?? 0;
      return bytes <= SHARD_BYTES;
    });
}

/** The shortest beginning of a term that comes after another. */
function shortestAfter(before: string, term: string): string {
  let length = 1;
  while (length < term.length && term.slice(0, length) <= before) length += 1;
  return term.slice(0, length);
}

/** All plain words of the records, for spelling. */
function shardWords(
  records: readonly SearchRecord[],
  ordinary: readonly string[],
  edition: string,
): Record<string, ShardWords> {
  const words = new Map<string, Set<string>>();
  for (const record of records)
    for (const word of fold(Object.values(fieldsOf(record)).join(' | ')).match(/\p{L}{4,}/gu) ??
      []) {
      const letter = letterOf(word);
      words.set(letter, (words.get(letter) ?? new Set()).add(word));
    }
  for (const word of ordinary) if (!words.has(letterOf(word))) words.set(letterOf(word), new Set());
  return Object.fromEntries(
    [...words].sort().map(([letter, set]) => [
      letter,
      {
        edition,
        words: [...set].join(' '),
        ordinary: ordinary.filter((word) => letterOf(word) === letter).join(' '),
      },
    ]),
  );
}
