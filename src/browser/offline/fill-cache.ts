import {
  editionCache,
  editionCaches,
  type FileList,
  isFileList,
  LIST_PATH,
  type ListedFile,
  type Wish,
} from './kept-store.ts';

const AT_ONCE = 6;
/** Types that a file must come as; a host may answer with a page where a file is absent. */
const TYPES: Readonly<Record<string, RegExp>> = {
  '/': /^text\/html/,
  css: /^text\/css/,
  js: /javascript/,
};
/** Headers that tell how a body travelled, not what it is. */
const OF_TRANSPORT = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

interface Options {
  /** Called for each file that is there, with its bytes. */
  readonly onFile?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Stores what a reader wishes to keep of one edition. A file that an older edition had too is
 * copied; every other one is fetched, and stored only if it is the one that the list names. Fails at
 * the first that is not, and can be called again to go on.
 *
 * @returns addresses stored by this call
 */
export async function fillCache(
  base: string,
  list: FileList,
  wish: Wish,
  options: Options = {},
): Promise<string[]> {
  const cache = await caches.open(editionCache(base, list.build));
  const older = await olderFiles(base, list.build);
  const stored: string[] = [];
  const store = async (file: ListedFile): Promise<void> => {
    const [path, bytes, hash] = file;
    const address = base + path;
    options.signal?.throwIfAborted();
    if ((await cache.match(address)) === undefined) {
      const old = older.get(`${path} ${hash}`);
      const kept = old === undefined ? undefined : await (await caches.open(old)).match(address);
      await cache.put(address, kept ?? (await fetchFile(address, file, options.signal)));
      stored.push(address);
    }
    options.onFile?.(bytes);
  };
  try {
    await cache.put(base + LIST_PATH, new Response(JSON.stringify(list)));
    await inParallel(wish.whole ? [...list.core, ...list.reading] : list.core, store);
    const pages = pagesOf(list, wish);
    if (!wish.whole) await inParallel(pages, store);
    if (!wish.whole) await inParallel(await filesOfPages(base, list, pages, cache), store);
  } catch (problem) {
    if (isFull(problem)) await Promise.all(stored.map((address) => cache.delete(address)));
    throw problem;
  }
  return stored;
}

/** Whether something failed because there is no room. */
export const isFull = (problem: unknown): boolean =>
  problem instanceof DOMException && problem.name === 'QuotaExceededError';

/** The pages of a wish that an edition still has. */
export function pagesOf(list: FileList, wish: Wish): ListedFile[] {
  const wanted = new Set(wish.pages.map(({ path }) => path));
  return list.reading.filter(([path]) => wanted.has(path));
}

/** Files that pages name in their HTML: pictures, and what tools read. */
async function filesOfPages(
  base: string,
  list: FileList,
  pages: readonly ListedFile[],
  cache: Cache,
): Promise<ListedFile[]> {
  const named = new Set<string>();
  for (const [path] of pages)
    for (const name of namesIn((await (await cache.match(base + path))?.text()) ?? '', base))
      named.add(name);
  return list.reading.filter(([path]) => named.has(path) && !isPage(path));
}

/** Addresses below the base path that stand in the attributes of a page. */
export function namesIn(html: string, base: string): string[] {
  return [...html.matchAll(/="([^"?#]+)/g)].flatMap(([, address = '']) =>
    address.startsWith(base) ? [address.slice(base.length)] : [],
  );
}

const isPage = (path: string): boolean => path === '' || path.endsWith('/');

/** Where files of older editions lie, by path and hash. */
async function olderFiles(base: string, build: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await editionCaches(base)) {
    if (name === editionCache(base, build)) continue;
    const kept: unknown = await (await (await caches.open(name)).match(base + LIST_PATH))?.json();
    if (!isFileList(kept)) continue;
    for (const [path, , hash] of [...kept.core, ...kept.reading])
      found.set(`${path} ${hash}`, name);
  }
  return found;
}

async function fetchFile(
  address: string,
  [path, , hash]: ListedFile,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', ...(signal && { signal }) });
  if (!response.ok || response.redirected)
    throw new Error(`${address} did not come (status ${response.status})`);
  const type = response.headers.get('content-type') ?? '';
  const expected = TYPES[isPage(path) ? '/' : (path.split('.').at(-1) ?? '')];
  if (expected?.test(type) === false) throw new Error(`${address} came as ${type}`);
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== hash)
    throw new Error(`${address} is not of the edition that was asked for`);
  const headers = new Headers(response.headers);
  for (const name of OF_TRANSPORT) headers.delete(name);
  return new Response(body, { headers });
}

/** The first 96 bits of the SHA-256, as 16 letters. */
async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).slice(0, 12);
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Works through a list, several at a time; the first failure ends all. */
async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    while (!hasFailed) {
      const item = items[next];
      next += 1;
      if (item === undefined) return;
      try {
        await work(item);
      } catch (problem) {
        hasFailed = true;
        throw problem;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
