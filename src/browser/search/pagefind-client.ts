import { trustOwnWorkers } from '../shared/trusted-workers.ts';
import { takeEngineRejections } from './engine-rejections.ts';
import type { SearchEngine } from './pagefind-types.ts';
import { siteBase } from './site-base.ts';

const PATIENCE_IN_MS = 12_000;

const CONFIRMED_FOR_IN_MS = 30_000;

interface Pagefind extends Pick<SearchEngine, 'search'> {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly destroy: () => Promise<void>;
  readonly mergeIndex: (
    folder: string,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
}

interface LoadedEngine extends SearchEngine {
  readonly destroy: () => Promise<void>;
}

const OPTIONS = {
  excerptLength: 24,
  ranking: {
    termFrequency: 0.3,
    termSaturation: 1.8,
    pageLength: 0.2,
    termSimilarity: 8,
    metaWeights: { title: 6, aliases: 12 },
  },
};

let loading: Promise<LoadedEngine> | undefined;
let attempts = 0;

/**
 * Runs a task with the search engine, and once more with a fresh engine if it fails: the index of a page that has been
 * open for long may have been replaced on the server.
 */
export async function withEngine<Result>(
  task: (engine: SearchEngine) => Promise<Result>,
): Promise<Result> {
  const old = loading;
  try {
    return await inTime(engine().then(task));
  } catch {
    // Several queries may fail at once; only the first of them replaces the engine.
    if (loading === old || old === undefined) await discard();
    return inTime(engine().then(task));
  }
}

async function engine(): Promise<LoadedEngine> {
  loading ??= load().catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

async function load(): Promise<LoadedEngine> {
  // Some readers switch it off for safety; the engine would drop its promises.
  if (!('WebAssembly' in window)) throw new Error('The search engine needs WebAssembly');
  trustOwnWorkers();
  if (attempts === 0) takeEngineRejections();
  const base = siteBase();
  attempts += 1;
  // Browsers may remember that a module failed to load, so another attempt needs another address.
  const address = `${base}pagefind/pagefind.js${attempts > 1 ? `?attempt=${attempts}` : ''}`;
  const module: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(module)) throw new Error(`${address} is not Pagefind`);
  const options = { baseUrl: base, ...OPTIONS };
  await module.options(options);
  await module.init();
  const parts = await listOfParts(`${base}pagefind/`);
  for (const folder of shardsOf(parts)) await module.mergeIndex(folder, options);
  return {
    search: module.search,
    destroy: module.destroy,
    confirmWhole: onceInAWhile(() => confirm(parts)),
  };
}

/** The list is read together with the engine, so that both belong to one build of the site. */
async function listOfParts(folder: string): Promise<readonly string[]> {
  const response = await fetch(`${folder}parts.json`, { cache: 'no-cache' });
  const names: unknown = await response.json();
  if (!response.ok || !Array.isArray(names))
    throw new Error('The list of parts of the index is not there');
  return names.map((name) => `${folder}index/${name}`);
}

/** Indexes of further shards: a site that was joined from several names their parts beside its own. */
const shardsOf = (parts: readonly string[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap((part) =>
      /\/pagefind-\d+\//.test(part)
        ? new URL(part.replace(/index\/[^/]*$/, ''), location.href).pathname
        : [],
    ),
  );

async function confirm(parts: readonly string[]): Promise<void> {
  const responses = await Promise.all(parts.map((part) => fetch(part, { method: 'HEAD' })));
  // A host that answers with a page where a file is absent does so with status 200.
  const isAbsent = (response: Response) =>
    !response.ok || response.headers.get('content-type')?.includes('html') === true;
  if (responses.some(isAbsent)) throw new Error('A part of the index is not there');
}

function onceInAWhile(task: () => Promise<void>): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - last < CONFIRMED_FOR_IN_MS) return;
    await task();
    last = performance.now();
  };
}

async function discard(): Promise<void> {
  const old = loading;
  loading = undefined;
  await old?.then((replaced) => replaced.destroy()).catch(() => undefined);
}

function isPagefind(module: unknown): module is Pagefind {
  return (
    typeof module === 'object' &&
    module !== null &&
    ['options', 'init', 'search', 'destroy', 'mergeIndex'].every(
      (name) => typeof Reflect.get(module, name) === 'function',
    )
  );
}

async function inTime<Result>(task: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The search engine did not answer')),
      PATIENCE_IN_MS,
    );
    task.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
