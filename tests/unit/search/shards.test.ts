import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/page-models/search/search-files.ts';
import { shardRecords } from '../../../src/page-models/search/search-shards.ts';
import { answerQuery, type SearchAnswer } from '../../../src/search/answer-query.ts';
import { indexRecords, type SearchIndex } from '../../../src/search/search-index.ts';
import { shardOf } from '../../../src/search/shard-format.ts';
import { connectShards } from '../../../src/search/sharded-index.ts';
import { queryTokens } from '../../../src/search/words.ts';
import { syntheticData } from '../../support/synthetic-records.ts';

const DATA = syntheticData(3000);
const { names, shards, words } = shardRecords(DATA, 'edition');
const whole = indexRecords(DATA);
const { frequencies } = whole.figures();
const every = (step: number): readonly string[] =>
  DATA.records.filter((_, at) => at % step === 7).map(({ title }) => title);

interface Asked {
  readonly answer: SearchAnswer;
  readonly soon: SearchAnswer;
  /** Files that came before the first answer, and before the whole. */
  readonly soonFiles: readonly object[];
  readonly files: readonly object[];
}

const sizes = new Map<object, number>();
function compressed(file: object): number {
  const size = sizes.get(file) ?? brotliCompressSync(JSON.stringify(file)).length;
  sizes.set(file, size);
  return size;
}
/** Bytes as a server compresses them. */
const bytesOf = (files: readonly object[]): number =>
  files.reduce((sum, file) => sum + compressed(file), 0);

/** Asks as a reader’s first query does, with nothing loaded yet. */
async function ask(query: string, isTyping = false): Promise<Asked> {
  const files: object[] = [names];
  const take = <File extends object>(file: File | undefined): Promise<File> => {
    if (file === undefined) throw new Error(`“${query}” asks for a file that is not there`);
    files.push(file);
    return Promise.resolve(file);
  };
  const sharded = connectShards(names, {
    shard: (at) => take(shards[at]),
    words: (letter) => take(words[letter]),
  });
  const find = (index: SearchIndex): SearchAnswer => answerQuery(index, query, 10, isTyping);
  const soon = find(await sharded.soon(query, isTyping));
  const soonFiles = [...files];
  return { soon, soonFiles, answer: find(await sharded.whole(query, isTyping)), files };
}

const rows = ({ rows, corrected, unknown }: SearchAnswer) => ({
  rows: rows.map(({ url, title, text, confidence }) => [url, title, text, confidence]),
  corrected,
  unknown,
});

/** Whether the shards hold every record with a word of the query: of frequent words they hold some. */
function isHeldWhole(query: string): boolean {
  return queryTokens(query).every(({ ways }) =>
    ways.every(({ terms }) => terms.every((term) => (frequencies.get(term) ?? 0) < 30)),
  );
}

// Thousands of records are indexed: a busy machine needs its time.
describe('an answer from shards', { timeout: 60_000 }, () => {
  it('is that from all records, where these are in the shards', async () => {
    const queries = every(11).filter(isHeldWhole);
    expect(queries.length).toBeGreaterThan(50);
    for (const query of queries) {
      const { answer } = await ask(query);
      expect(rows(answer), query).toEqual(rows(answerQuery(whole, query, 10, false)));
    }
  });

  it('begins with the same row also where words are frequent', async () => {
    for (const query of every(151)) {
      const { answer } = await ask(query);
      expect(answer.rows[0]?.url, query).toBe(answerQuery(whole, query, 10, false).rows[0]?.url);
    }
  });

  it('mends spelling as the whole does', async () => {
    const queries = every(31)
      .filter((title) => /^\p{L}{7,}/u.test(title) && isHeldWhole(title))
      .map((title) => title.slice(0, 4) + title.slice(5));
    expect(queries.length).toBeGreaterThan(15);
    let mended = 0;
    for (const query of queries) {
      const { answer } = await ask(query);
      mended += answer.corrected.length;
      expect(answer.corrected, query).toEqual(answerQuery(whole, query, 10, false).corrected);
      expect(answer.rows[0]?.url).toBe(answerQuery(whole, query, 10, false).rows[0]?.url);
    }
    expect(mended).toBeGreaterThan(10);
  });

  it('reads synonyms, and knows which words nothing has', async () => {
    const synonym = await ask('everyday');
    expect(synonym.answer.rows.length).toBeGreaterThan(0);
    const { answer } = await ask('xyzzy4711');
    expect(rows(answer)).toEqual(rows(answerQuery(whole, 'xyzzy4711', 10, false)));
    expect(answer.unknown).toEqual(['xyzzy4711']);
  });

  it('comes while a word is typed', async () => {
    for (const title of every(211)) {
      const typed = title.slice(0, Math.ceil(title.length * 0.8));
      const { answer } = await ask(typed, true);
      const wanted = answerQuery(whole, typed, 10, true).rows;
      expect(wanted.slice(0, 3).map(({ url }) => url)).toContain(answer.rows[0]?.url);
    }
  });

  it('takes few bytes, however many records there are', async () => {
    expect(bytesOf([names])).toBeLessThan(10_000);
    let sure = 0;
    for (const query of every(97)) {
      const { soon, soonFiles, files } = await ask(query);
      expect(bytesOf(files), query).toBeLessThan(90_000);
      expect(bytesOf(soonFiles), query).toBeLessThan(45_000);
      if (soon.rows[0]?.confidence === 'answer') sure += 1;
    }
    expect(sure).toBeGreaterThan(20);
  });
});

describe('shards', () => {
  it('cover all terms, in order, each with few bytes', () => {
    const starts = names.shards.starts.split(' ');
    expect(starts).toEqual([...starts].sort());
    expect(starts.length).toBe(shards.length);
    expect(shardOf(starts, '')).toBe(0);
    expect(shardOf(starts, '\uffff')).toBe(shards.length - 1);
    for (const shard of shards) {
      expect(shard.records.length).toBeGreaterThan(0);
      expect(JSON.stringify(shard).length).toBeLessThan(40_000);
    }
  });

  it('hold every record', () => {
    const places = new Set(shards.flatMap((shard) => shard.places));
    expect(places.size).toBe(DATA.records.length);
  });

  it('are made of a large content only', () => {
    const small = syntheticData(300);
    expect([...filesOf(small).keys()]).toEqual(['names', 'details']);
    const cut = filesOf(small, small.records.length - 1);
    expect(cut.has('shards/0')).toBe(true);
    expect(cut.has('words/b')).toBe(true);
  });
});
