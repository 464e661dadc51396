import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Megabytes of a finished site and of its search index, and the number of its files. */
export function siteSizes(folder: string, indexFiles: RegExp) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const bytesOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + statSync(name).size, 0) / 1e6;
  const index = files.filter((name) => indexFiles.test(relative(folder, name)));
  return { siteSize: bytesOf(files), indexSize: bytesOf(index), files: files.length };
}
