import { createHash } from 'node:crypto';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import type { SearchData } from '../../search/records.ts';
import { pack } from '../../search/wire-format.ts';
import { searchData } from './search-data.ts';
import { shardRecords } from './search-shards.ts';

/** Records up to which everything travels in two files; of more a reader would fetch megabytes. */
const MOST_IN_TWO_FILES = 6000;

const made = new WeakMap<Knowledge, ReadonlyMap<string, object>>();

/** The files that search reads, by their names below `/search/`; made once. */
export function searchFiles(knowledge: Knowledge): ReadonlyMap<string, object> {
  const known = made.get(knowledge);
  if (known !== undefined) return known;
  const files = filesOf(searchData(knowledge));
  made.set(knowledge, files);
  return files;
}

/** Packs the records into two files, or into shards. Their edition is a digest of what they hold. */
export function filesOf(
  data: SearchData,
  mostInTwoFiles = MOST_IN_TWO_FILES,
): ReadonlyMap<string, object> {
  const edition = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 12);
  if (data.records.length <= mostInTwoFiles) return new Map(Object.entries(pack(data, edition)));
  const { names, shards, words } = shardRecords(data, edition);
  return new Map<string, object>([
    ['names', names],
    // The worker asks for both files at once; it learns from the first that all else is in shards.
    ['details', { edition }],
    ...shards.map((shard, at) => [`shards/${at}`, shard] as const),
    ...Object.entries(words).map(([letter, file]) => [`words/${letter}`, file] as const),
  ]);
}
