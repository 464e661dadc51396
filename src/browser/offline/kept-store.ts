/**
 * What is kept for reading without a network: one cache for each edition of the site, and one that
 * holds what the reader asked for. Page and service worker both read this file.
 */

/** A file: its address below the base path, its bytes, and the begin of its SHA-256. */
export type ListedFile = readonly [path: string, bytes: number, hash: string];

/** `/offline/files.json`: every file of one edition. */
export interface FileList {
  /** Digest of all files together. */
  readonly build: string;
  /** What every page needs. */
  readonly core: readonly ListedFile[];
  /** Pages, and what search and the tools read. */
  readonly reading: readonly ListedFile[];
  /** What a reader without a network does not need: files to take away. */
  readonly other: readonly ListedFile[];
  /** Bytes of core and reading as they travel, compressed. */
  readonly transfer: number;
}

/** What the reader asked to keep. */
export interface Wish {
  readonly whole: boolean;
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  /** The edition in which all of that is there. */
  readonly build?: string;
}

export const NOTHING: Wish = { whole: false, pages: [] };
export const LIST_PATH = 'offline/files.json';
export const FALLBACK_PATH = 'offline/';
export const WORKER_PATH = 'offline-worker.js';

/** Several sites may share an origin, and with it all caches. */
const prefix = (base: string): string => `sparkpedia ${base} `;
export const editionCache = (base: string, build: string): string => `${prefix(base)}${build}`;
const wishCache = (base: string): string => `${prefix(base)}wish`;
const wishAddress = (base: string): string => `${base}offline/wish.json`;

/** Names of the caches of all editions that are there. */
export async function editionCaches(base: string): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix(base)) && name !== wishCache(base));
}

/** What the reader asked for so far. */
export async function readWish(base: string): Promise<Wish> {
  if (!(await caches.has(wishCache(base)))) return NOTHING;
  const kept = await (await caches.open(wishCache(base))).match(wishAddress(base));
  const wish: Wish | undefined = await kept?.json();
  return wish ?? NOTHING;
}

export async function writeWish(base: string, wish: Wish): Promise<void> {
  const cache = await caches.open(wishCache(base));
  await cache.put(wishAddress(base), new Response(JSON.stringify(wish)));
}

/** Deletes everything of this site. */
export async function forgetAll(base: string): Promise<void> {
  const names = await editionCaches(base);
  await Promise.all([...names, wishCache(base)].map((name) => caches.delete(name)));
}

/** Whether something is a list of files; another page could stand at its address. */
export function isFileList(value: unknown): value is FileList {
  if (typeof value !== 'object' || value === null) return false;
  const lists = ['core', 'reading', 'other'].map((name) => Reflect.get(value, name));
  return typeof Reflect.get(value, 'build') === 'string' && lists.every(Array.isArray);
}

/** How long the list may take: without it nothing can be offered. */
const PATIENCE_IN_MS = 10_000;

/** The list of the edition that the server has now. */
export async function fetchList(base: string): Promise<FileList> {
  const response = await fetch(base + LIST_PATH, {
    cache: 'no-cache',
    signal: AbortSignal.timeout(PATIENCE_IN_MS),
  });
  const list: unknown = response.ok ? await response.json() : undefined;
  if (!isFileList(list)) throw new Error('The list of files is not there');
  return list;
}
