import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** File of a shard of the content that names the articles of all other shards, a slug a line. */
export const ELSEWHERE_FILE = 'elsewhere.txt';

/** Slugs of the articles of other shards; none where the content is whole. */
export function loadElsewhere(folder: string): ReadonlySet<string> {
  const path = join(folder, ELSEWHERE_FILE);
  return new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []);
}
