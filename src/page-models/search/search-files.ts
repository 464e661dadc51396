import { createHash } from 'node:crypto';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { pack } from '../../search/wire-format.ts';
import { searchData } from './search-data.ts';

const made = new WeakMap<Knowledge, ReturnType<typeof pack>>();

/** The two files that search reads; made once. Their edition is a digest of what they hold. */
export function searchFiles(knowledge: Knowledge): ReturnType<typeof pack> {
  const known = made.get(knowledge);
  if (known !== undefined) return known;
  const data = searchData(knowledge);
  const edition = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 12);
  const files = pack(data, edition);
  made.set(knowledge, files);
  return files;
}
