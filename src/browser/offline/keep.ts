import { trustOwnWorkers } from '../shared/trusted-workers.ts';
import { fillCache, isFull } from './fill-cache.ts';
import {
  editionCache,
  editionCaches,
  type FileList,
  forgetAll,
  type ListedFile,
  readWish,
  type Wish,
  WORKER_PATH,
  writeWish,
} from './kept-store.ts';

/** Why this browser can keep nothing here, in words for readers; undefined if it can. */
export async function reasonAgainst(): Promise<string | undefined> {
  const words =
    'This browser does not let the site keep anything: private windows, blocked site data and addresses without https stand in the way.';
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return words;
  try {
    await caches.keys();
    return undefined;
  } catch {
    return words;
  }
}

/** Bytes of some files. */
export const bytesOf = (files: readonly ListedFile[]): number =>
  files.reduce((sum, [, bytes]) => sum + bytes, 0);

/** Bytes as readers know them: “1.4 MB”. */
export function sizeWords(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/**
 * Keeps what a reader wishes, and lets the service worker answer for it. What was kept before stays
 * as it was if this fails.
 *
 * @throws Error with words for readers
 */
export async function keep(
  base: string,
  list: FileList,
  wish: Wish,
  options: { readonly onFile: (bytes: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  const needed = wish.whole ? bytesOf(list.core) + bytesOf(list.reading) : bytesOf(list.core);
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && quota - usage < needed && !(await isThere(base, list)))
    throw new Error(
      `There is not enough room: ${sizeWords(needed)} are needed, and the browser leaves this site ${sizeWords(Math.max(0, quota - usage))}. Nothing was kept.`,
    );
  const before = await readWish(base);
  try {
    await fillCache(base, list, wish, options);
    await writeWish(base, { ...wish, build: list.build });
    trustOwnWorkers();
    const registration = await navigator.serviceWorker.register(base + WORKER_PATH, {
      scope: base,
      updateViaCache: 'none',
    });
    await activeWorker(registration);
  } catch (problem) {
    await writeWish(base, before).catch(() => undefined);
    throw new Error(
      isFull(problem)
        ? 'There is not enough room in this browser. Nothing more was kept.'
        : options.signal.aborted
          ? 'Stopped. What has come so far is used if you begin again.'
          : `That did not work: ${problem instanceof Error ? problem.message : String(problem)}.`,
    );
  }
}

/** Waits until the newest service worker is at work. */
function activeWorker(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker === null || worker.state === 'activated') resolve();
      else if (worker.state === 'redundant')
        reject(new Error('the part that answers without a network could not be set up'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

const isThere = async (base: string, list: FileList): Promise<boolean> =>
  (await editionCaches(base)).includes(editionCache(base, list.build));

/** Removes all that is kept, and the service worker with it. */
export async function removeAll(base: string): Promise<void> {
  await forgetAll(base);
  const registration = await navigator.serviceWorker.getRegistration(base);
  if (registration?.scope === new URL(base, location.href).href) await registration.unregister();
}
