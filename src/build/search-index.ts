import { createReadStream } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

const FOLDER = 'pagefind';
/** Interfaces of Pagefind's own, in whose place the site has a smaller one. */
const UNUSED_FILES = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Writes the search index after each build, and lends the last one to the development server. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let outputFolder = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        outputFolder = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir));
        logger.info(`${pages} pages can be searched`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveSearchIndex(path.join(outputFolder, FOLDER), base));
      },
    },
  };
}

/** Indexes the pages of a built site and returns their number. */
export async function writeSearchIndex(siteFolder: string): Promise<number> {
  const folder = path.join(siteFolder, FOLDER);
  await rm(folder, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw failure(errors);
    const read = await index.addDirectory({ path: siteFolder });
    if (read.errors.length > 0) throw failure(read.errors);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw failure(written.errors);
  } finally {
    await close();
  }
  await stayWhenLeft(path.join(folder, 'pagefind.js'));
  await failQuietly(path.join(folder, 'pagefind-worker.js'));
  const pages = await countIndexedPages(folder);
  if (pages === 0)
    throw failure([`no page in ${siteFolder} could be indexed; is data-pagefind-body missing?`]);
  const unused = (await readdir(folder)).filter((name) => UNUSED_FILES.test(name));
  await Promise.all(unused.map((name) => rm(path.join(folder, name))));
  // Lets the browser tell a word that is absent from a part of the index that did not arrive.
  const parts = await readdir(path.join(folder, 'index'));
  await writeFile(path.join(folder, 'parts.json'), JSON.stringify(parts.sort()));
  return pages;
}

const LATE_CALL = 'typeof FinalizationRegistry!=="undefined"';

/**
 * Takes a call out of the engine that tells its worker to forget results which are no longer used.
 * It may come while a page that was left waits for the way back; Chromium then throws that page away,
 * and query, results and place with it.
 */
async function stayWhenLeft(engine: string): Promise<void> {
  const code = await readFile(engine, 'utf8');
  if (!code.includes(LATE_CALL)) throw failure([`${engine} no longer holds ${LATE_CALL}`]);
  await writeFile(engine, code.replace(LATE_CALL, 'false'));
}

/**
 * Takes note, in the engine's worker, of promises that it drops when one of its files does not come.
 * The page has a time limit, tells the reader, and starts a new engine.
 */
async function failQuietly(worker: string): Promise<void> {
  const code = await readFile(worker, 'utf8');
  const listener = 'addEventListener("unhandledrejection",(event)=>event.preventDefault());';
  await writeFile(worker, listener + code);
}

function failure(reasons: readonly string[]): Error {
  return new Error(
    `The search index could not be written: ${reasons.join('; ') || 'Pagefind gave no reason'}`,
  );
}

/** The number of pages read also counts those without text to search, so the index itself is asked. */
async function countIndexedPages(folder: string): Promise<number> {
  const entry: unknown = JSON.parse(
    await readFile(path.join(folder, 'pagefind-entry.json'), 'utf8'),
  );
  const languages = fieldOf(entry, 'languages');
  if (typeof languages !== 'object' || languages === null) return 0;
  return Object.values(languages).reduce((sum: number, language: unknown) => {
    const pages = fieldOf(language, 'page_count');
    return sum + (typeof pages === 'number' ? pages : 0);
  }, 0);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/**
 * A middleware that answers requests for files of the index, with 404 where there is none yet. It takes addresses with
 * and without the base path, for Astro removes the base before it asks the middleware of an integration.
 */
export function serveSearchIndex(
  folder: string,
  base: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const prefixes = [`${base.replace(/\/$/u, '')}/${FOLDER}/`, `/${FOLDER}/`];
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const prefix = prefixes.find((start) => pathname.startsWith(start));
    if (prefix === undefined) {
      next();
      return;
    }
    const file = path.join(folder, pathname.slice(prefix.length));
    void send(file.startsWith(folder + path.sep) ? file : undefined, response);
  };
}

async function send(file: string | undefined, response: ServerResponse): Promise<void> {
  const found = file !== undefined && (await stat(file).catch(() => undefined))?.isFile();
  if (file === undefined || !found) {
    response
      .writeHead(404, { 'content-type': 'text/plain' })
      .end('There is no search index yet: run "npm run build".');
    return;
  }
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}
