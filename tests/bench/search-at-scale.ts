/**
 * What a search costs over a large content: cuts the records of a content folder into shards, asks
 * for names of records, whole and misspelt, and counts the compressed bytes that each query needs
 * before its first row, and how often the answer is that of one index of all records.
 *
 *     node tests/bench/search-at-scale.ts folder [--queries 400]
 */
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { searchData } from '../../src/page-models/search/search-data.ts';
import { shardRecords } from '../../src/page-models/search/search-shards.ts';
import { answerQuery } from '../../src/search/answer-query.ts';
import { indexRecords } from '../../src/search/search-index.ts';
import { connectShards } from '../../src/search/sharded-index.ts';

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { queries: { type: 'string', default: '400' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? join(import.meta.dirname, '../../content');

const time = <Result>(what: string, task: () => Result): Result => {
  const begin = performance.now();
  const result = task();
  console.log(`${what}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
};
const sizes = new Map<object, number>();
function bytesOf(file: object): number {
  const known = sizes.get(file) ?? brotliCompressSync(JSON.stringify(file)).length;
  sizes.set(file, known);
  return known;
}

const { knowledge } = time('Read', () =>
  buildKnowledge(readContentFolder(folder), DRAWING_FACTS, { isHasty: true }),
);
const data = time('Records', () => searchData(knowledge));
const { names, shards, words } = time('Shards', () => shardRecords(data, 'bench'));
const records = data.records.filter(({ kind }) => kind !== 'section');
const whole = indexRecords({ ...data, records });
const raw = shards.reduce((sum, shard) => sum + JSON.stringify(shard).length, 0);
console.log(
  `${records.length} records in ${shards.length} shards of ${(raw / 1e6).toFixed(1)} MB together`,
);
console.log(`First file: ${bytesOf(names)} bytes compressed`);

const step = Math.max(1, Math.floor(records.length / Number(values.queries)));
const sample = records.filter((_, at) => at % step === 0).map(({ title }) => title);
const misspelt = sample
  .filter((title) => /^\p{L}{7,}/u.test(title))
  .map((title) => title.slice(0, 3) + title.slice(4));
const half = sample.map((title) => title.slice(0, Math.ceil(title.length * 0.7)));
await ask('Names', sample, false);
await ask('Names with a letter missing', misspelt, false);
await ask('Names, typed to seven tenths', half, true);

async function ask(what: string, queries: readonly string[], isTyping: boolean): Promise<void> {
  const bytes: number[] = [];
  const milliseconds: number[] = [];
  let same = 0;
  let sameFirst = 0;
  let sure = 0;
  let right = 0;
  for (const query of queries) {
    let loaded = bytesOf(names);
    const take = <File extends object>(file: File | undefined): Promise<File> => {
      if (file === undefined) throw new Error('A file is asked for that is not there');
      loaded += bytesOf(file);
      return Promise.resolve(file);
    };
    const sharded = connectShards(names, {
      shard: (at) => take(shards[at]),
      words: (letter) => take(words[letter]),
    });
    const begin = performance.now();
    const soon = answerQuery(await sharded.soon(query, isTyping), query, 10, isTyping);
    const isSure = soon.rows[0]?.confidence === 'answer' && soon.corrected.length === 0;
    if (isSure) sure += 1;
    const early = loaded;
    const mine = answerQuery(await sharded.whole(query, isTyping), query, 10, isTyping).rows;
    if (isSure && soon.rows[0]?.url === mine[0]?.url) right += 1;
    milliseconds.push(performance.now() - begin);
    const theirs = answerQuery(whole, query, 10, isTyping).rows;
    const urls = (rows: typeof mine): string =>
      rows.map(({ url, confidence }) => `${url} ${confidence}`).join();
    if (urls(mine) === urls(theirs)) same += 1;
    if (mine[0]?.url === theirs[0]?.url) sameFirst += 1;
    bytes.push(isSure ? early : loaded);
  }
  bytes.sort((a, b) => a - b);
  milliseconds.sort((a, b) => a - b);
  const at = (list: readonly number[], part: number): string =>
    String(Math.round(list[Math.floor((list.length - 1) * part)] ?? 0));
  console.log(
    `${what}: ${queries.length} asked; all rows the same ${same}, first row ${sameFirst}; ` +
      `sure from few shards ${sure}, and so in the end ${right}; bytes median ${at(bytes, 0.5)}, 95 % ${at(bytes, 0.95)}, most ${at(bytes, 1)}; ` +
      `ms median ${at(milliseconds, 0.5)}, most ${at(milliseconds, 1)}`,
  );
}
