import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isPicture } from '../knowledge/content-places.ts';
import type { ContentFile } from '../knowledge/knowledge-records.ts';
import { PROJECT_WORDS } from './load-dictionary.ts';
import { ELSEWHERE_FILE } from './load-elsewhere.ts';
import { LEDGER_FILE } from './load-ledger.ts';

/** Files beside the content that are read for themselves. */
const OTHER_FILES = [PROJECT_WORDS, LEDGER_FILE, ELSEWHERE_FILE];

/** Reads a file of the folder: its name there, and its path. */
type ReadFile = (name: string, path: string) => ContentFile;

/**
 * Reads every file of a content folder, sorted by path so that results never depend on the disk.
 * Hidden files are passed over.
 *
 * @throws if the folder cannot be read
 */
export function readContentFolder(folder: string, read: ReadFile = readFile): ContentFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.name.startsWith('.') && !OTHER_FILES.includes(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => read(relative(folder, path).split(sep).join('/'), path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readFile(name: string, path: string): ContentFile {
  return isPicture(name)
    ? { path: name, text: '', bytes: readFileSync(path) }
    : { path: name, text: readFileSync(path, 'utf8') };
}

/** Reads files, and those that it has read before only if their size or the time of their last change differ. */
export function readerOfChanges(): ReadFile {
  const known = new Map<string, { readonly stats: Stats; readonly file: ContentFile }>();
  return (name, path) => {
    // Taken before reading: a change in between is then seen the next time.
    const stats = statSync(path);
    const before = known.get(path);
    if (before !== undefined && isUnchanged(before.stats, stats)) return before.file;
    const file = readFile(name, path);
    known.set(path, { stats, file });
    return file;
  };
}

/** An editor may write a file in place or put another in its place; both change one of these. */
const isUnchanged = (before: Stats, now: Stats): boolean =>
  before.mtimeMs === now.mtimeMs &&
  before.ctimeMs === now.ctimeMs &&
  before.size === now.size &&
  before.ino === now.ino;
