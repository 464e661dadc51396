import { hasDigit } from './compounds.ts';
import type { SearchRecord } from './records.ts';
import { indexRecords, type SearchIndex } from './search-index.ts';
import {
  letterOf,
  type Shard,
  type ShardedNames,
  type ShardWords,
  shardOf,
  unpackShard,
} from './shard-format.ts';
import { understand } from './understand.ts';
import { fold, type Token } from './words.ts';

/** Where shards come from. */
export interface ShardSource {
  readonly shard: (at: number) => Promise<Shard>;
  readonly words: (letter: string) => Promise<ShardWords>;
}

/** Shards that one query may need; what is left out is the least likely of its readings. */
const MOST_SHARDS = 10;
/** Shards for a first answer: those of the words as they are. */
const FIRST_SHARDS = 4;
const MOST_INDEXES = 4;
/** Shards over which an unfinished word may reach; of a beginning of more words only the word itself counts. */
const MOST_SHARDS_OF_BEGINNING = 3;
const SHORTEST_BEGINNING = 3;

/** Everything is known: the terms of all readings of a query follow. */
const ANY = {
  has: () => true,
  hasPrefix: () => true,
  plainWords: () => [],
  isOrdinary: () => false,
};

/** Indexes of the records that a query needs, which rank them as one of all records would. */
export interface ShardedIndex {
  /** From few shards, soon. What it finds first may be of another word than what all readings find. */
  soon(query: string, isTyping: boolean): Promise<SearchIndex>;
  /** From the shards of all readings, with spelling; the same index if that needs no more. */
  whole(query: string, isTyping: boolean): Promise<SearchIndex>;
}

/** Makes indexes of shards. What is counted in them is counted of all records. */
export function connectShards(names: ShardedNames, source: ShardSource): ShardedIndex {
  const { count, averageLengths } = names.shards;
  const starts = names.shards.starts.split(' ');
  const letters = new Set(names.shards.letters.split(' '));
  const core = { ...names, records: [], ordinary: [] };
  const shards = new Map<number, Promise<ReturnType<typeof unpackShard>>>();
  const wordFiles = new Map<string, Promise<ShardWords>>();
  const indexes = new Map<string, SearchIndex>();

  const shard = (at: number) => keep(shards, at, async () => unpackShard(await source.shard(at)));

  async function indexOf(places: readonly number[], words: readonly ShardWords[]) {
    const sorted = [...places].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const known = indexes.get(key) ?? (await build(sorted));
    // While a word is typed it mostly needs the same shards.
    if (indexes.size >= MOST_INDEXES) indexes.clear();
    indexes.set(key, known);
    return withWords(known, starts, words);
  }

  async function build(sorted: readonly number[]): Promise<SearchIndex> {
    const loaded = await Promise.all(sorted.map(shard));
    const records: SearchRecord[] = [];
    const frequencies = new Map<string, number>();
    for (const one of loaded) {
      for (const [index, record] of one.records.entries()) records[one.places[index] ?? 0] = record;
      for (const [term, frequency] of one.frequencies) frequencies.set(term, frequency);
    }
    records.length = count;
    return indexRecords({ ...core, records }, { frequencies, averageLengths });
  }

  const firstShards = (query: string, isTyping: boolean, most: number): number[] =>
    shardsOf(understand(query, core, ANY).tokens, starts, isTyping).slice(0, most);

  async function whole(query: string, isTyping: boolean): Promise<SearchIndex> {
    const first = firstShards(query, isTyping, MOST_SHARDS);
    const index = await indexOf(first, []);
    const wanted = lettersOfMisspelt(understand(query, core, index.vocabulary).unknown);
    if (wanted.length === 0) return index;
    const words = await Promise.all(
      wanted.map((letter) => keep(wordFiles, letter, () => source.words(letter))),
    );
    const { vocabulary } = withWords(index, starts, words);
    const { corrected, tokens } = understand(query, core, vocabulary);
    const more = corrected.length === 0 ? [] : shardsOf(tokens, starts, isTyping);
    return indexOf([...new Set([...more, ...first])].slice(0, MOST_SHARDS), words);
  }

  /** Files with words that unknown ones may stand for; a slip may be in the first letter. */
  const lettersOfMisspelt = (unknown: readonly string[]): string[] => [
    ...new Set(
      unknown
        .filter((word) => !hasDigit(word) && word.length > 4)
        .flatMap((word) => [...fold(word).slice(0, 2)].map(letterOf))
        .filter((letter) => letters.has(letter)),
    ),
  ];

  return {
    soon: (query, isTyping) => indexOf(firstShards(query, isTyping, FIRST_SHARDS), []),
    whole,
  };
}

/** Does a task once, and again if it failed. */
function keep<Key, Value>(
  kept: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** Places of the shards that the readings of a query need: words as they are before all others. */
function shardsOf(
  tokens: readonly Token[],
  starts: readonly string[],
  isTyping: boolean,
): number[] {
  const found = new Set<number>();
  const ways = tokens.flatMap((token) => token.ways).sort((a, b) => b.closeness - a.closeness);
  for (const { terms } of ways)
    for (const term of terms) if (term !== '') found.add(shardOf(starts, term));
  const last = tokens.at(-1);
  if (isTyping && last !== undefined && !hasDigit(last.typed))
    for (const beginning of [last.ways[0]?.terms[0] ?? '', fold(last.typed)]) {
      if (beginning.length < SHORTEST_BEGINNING) continue;
      const from = shardOf(starts, beginning);
      const to = shardOf(starts, `${beginning}\uffff`);
      if (to - from < MOST_SHARDS_OF_BEGINNING) for (let at = from; at <= to; at++) found.add(at);
    }
  return [...found];
}

/** The index with what shards do not say of the words there are. */
function withWords(
  index: SearchIndex,
  starts: readonly string[],
  files: readonly ShardWords[],
): SearchIndex {
  const plain = new Map<string, string[]>();
  for (const { words } of files)
    for (const word of words.split(' ')) {
      const key = `${word.charAt(0)}${word.length}`;
      const known = plain.get(key);
      if (known === undefined) plain.set(key, [word]);
      else known.push(word);
    }
  const ordinary = new Set(files.flatMap((file) => file.ordinary.split(' ')));
  return {
    ...index,
    vocabulary: {
      ...index.vocabulary,
      // A shard that begins with it has terms that do.
      hasPrefix: (start) =>
        index.vocabulary.hasPrefix(start) ||
        (start.length > 1 && starts[shardOf(starts, `${start}\uffff`)]?.startsWith(start) === true),
      plainWords: (first, length) => plain.get(`${first}${length}`) ?? [],
      isOrdinary: (word) => ordinary.has(word),
    },
  };
}
