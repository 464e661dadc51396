/**
 * The service worker. It is registered only when a reader asks to keep something, and then answers
 * from what is kept where the network does not: pages from the network first, files whose name holds
 * their hash from the cache first. It stores nothing by itself but what the reader asked for, whole
 * and of one edition, when a new edition of the site brings a new worker.
 */
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { fillCache } from './fill-cache.ts';
import {
  editionCache,
  editionCaches,
  FALLBACK_PATH,
  fetchList,
  isFileList,
  LIST_PATH,
  NOTHING,
  readWish,
  writeWish,
} from './kept-store.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Digest of the edition, written in when the site is built. */
declare const BUILD: string;

const PATIENCE_IN_S = 4;
const base = new URL(self.registration.scope).pathname;
const cacheName = editionCache(base, BUILD);
/** A query asks something of a page or names a moment; it never names another file. */
const matchOptions = { ignoreSearch: true, ignoreVary: true };

const plugins = [
  {
    // What is stored comes whole and of one edition, not as readers happen to pass by.
    cacheWillUpdate: async () => null,
    fetchDidSucceed: async ({ response }: { response: Response }) => {
      if (response.status >= 500) throw new Error(`The server answers ${response.status}`);
      return response;
    },
  },
];
const networkFirst = new NetworkFirst({
  cacheName,
  matchOptions,
  networkTimeoutSeconds: PATIENCE_IN_S,
  plugins,
});
const cacheFirst = new CacheFirst({ cacheName, matchOptions, plugins });

const below = (url: URL): string | undefined =>
  url.origin === self.location.origin && url.pathname.startsWith(base)
    ? url.pathname.slice(base.length)
    : undefined;
const isHashed = (path: string): boolean =>
  /^(?:_astro\/|pagefind\/(?:fragment|index)\/)|\.pf_meta$/.test(path);

registerRoute(({ url }) => isHashed(below(url) ?? ''), cacheFirst);
registerRoute(({ url }) => below(url) !== undefined, networkFirst);
// Search asks in this way whether a part of its index is there.
registerRoute(
  ({ url }) => below(url) !== undefined,
  async ({ request }) => {
    try {
      return await fetch(request);
    } catch {
      const kept = await caches.match(request.url, { cacheName, ...matchOptions });
      return kept ? new Response(null, { headers: kept.headers }) : Response.error();
    }
  },
  'HEAD',
);
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const { pathname } = new URL(request.url);
  const cache = await caches.open(cacheName);
  const kept = (await cache.match(`${pathname}/`)) ?? (await cache.match(base + FALLBACK_PATH));
  return kept ?? Response.error();
});

self.addEventListener('install', (event) => event.waitUntil(bringForward()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** Stores what the reader keeps as it is in this edition; if that fails, the old one stays. */
async function bringForward(): Promise<void> {
  const wish = await readWish(base);
  if (wish === NOTHING || wish.build === BUILD) return self.skipWaiting();
  if (wish.whole && savesData()) throw new Error('Data is to be saved; later');
  const list = await fetchList(base);
  if (list.build !== BUILD) throw new Error('The site is being replaced; later');
  await fillCache(base, list, wish);
  await writeWish(base, { ...wish, build: BUILD });
  await self.skipWaiting();
}

/** Whether the reader asked the browser to fetch little. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  );
}

/** Removes older editions, but for files that pages which are still open may ask for. */
async function takeOver(): Promise<void> {
  const now = await caches.open(cacheName);
  for (const name of await editionCaches(base)) {
    if (name === cacheName) continue;
    const old = await caches.open(name);
    const list: unknown = await (await old.match(base + LIST_PATH))?.json();
    for (const [path] of isFileList(list) ? list.core.filter(([p]) => isHashed(p)) : []) {
      const file = await old.match(base + path);
      if (file && !(await now.match(base + path))) await now.put(base + path, file);
    }
    await caches.delete(name);
  }
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}
