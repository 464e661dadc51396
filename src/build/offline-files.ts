import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const READ_AT_ONCE = 64;
const pack = promisify(gzip);

type ListedFile = readonly [path: string, bytes: number, hash: string];
type Part = 'core' | 'reading' | 'other';

const SCRIPTS = fileURLToPath(new URL('../browser/offline/', import.meta.url));
const WORKER = 'offline-worker.js';
const LIST = 'offline/files.json';
const STOP = 'offline/stop.js';
const CORE = /^(?:_astro\/|icons\/|favicon\.|manifest\.webmanifest$|offline\/$)/;
/** Copies, feeds, downloads, and what is made for other sites and machines. */
const OTHER =
  /^data\/|^portals\/[^/]+\/book\/$|^(?:_headers|_redirects|robots\.txt|404\.html|opensearch\.xml|speculation-rules\.json)$|\.(?:xml|md|txt|csv|bib|ris|jsonl|zip|br|gz)$|(?:^|\/)social\.png$/;

/**
 * Writes what readers need who keep the site for reading without a network: the list of all files
 * with sizes and hashes, and the service worker, whose text changes with any of them. Comes last.
 *
 * @param isOn whether readers may keep anything; if not, the worker ends every one that is at work
 */
export function offlineFiles(isOn: boolean): AstroIntegration {
  return {
    name: 'sparkpedia:offline-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const list = await writeOfflineFiles(fileURLToPath(dir), isOn);
        if (list === undefined) return;
        const count = list.core.length + list.reading.length;
        logger.info(
          `${count} files can be kept for reading offline, ${list.transfer} bytes packed`,
        );
      },
    },
  };
}

/** Writes the list and the service worker into a built site; without a list where it is off. */
export async function writeOfflineFiles(folder: string, isOn: boolean) {
  await mkdir(join(folder, 'offline'), { recursive: true });
  const stop = await bundle('stop-worker.ts', '');
  await writeFile(join(folder, STOP), stop);
  if (!isOn) {
    await writeFile(join(folder, WORKER), stop);
    return undefined;
  }
  const list = await listFiles(folder);
  await writeFile(join(folder, LIST), JSON.stringify(list));
  await writeFile(join(folder, WORKER), await bundle('worker.ts', list.build));
  return list;
}

/** Every file of a built site, by what it is for. */
async function listFiles(folder: string) {
  const lists: Record<Part, ListedFile[]> = { core: [], reading: [], other: [] };
  const all = createHash('sha256');
  let transfer = 0;
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => ![WORKER, LIST, STOP].includes(name))
    .sort();
  for await (const { name, bytes, part, packedBytes } of contentsOf(folder, names)) {
    const digest = createHash('sha256').update(bytes).digest();
    all.update(name).update('\0').update(digest);
    const hash = digest.subarray(0, 12).toString('base64url');
    lists[part].push([pathOf(name), bytes.length, hash]);
    transfer += packedBytes;
  }
  return { build: all.digest('hex').slice(0, 16), ...lists, transfer };
}

/**
 * The files in their order, many of them read and packed at once: the disk is waited for longer than
 * the processor, and packing is done beside. Those that nobody keeps are not packed.
 */
async function* contentsOf(folder: string, names: readonly string[]) {
  for (let at = 0; at < names.length; at += READ_AT_ONCE) {
    const some = names.slice(at, at + READ_AT_ONCE);
    yield* await Promise.all(
      some.map(async (name) => {
        const bytes = await readFile(join(folder, name));
        const part = partOf(pathOf(name));
        const packedBytes = part === 'other' ? 0 : (await pack(bytes, { level: 5 })).length;
        return { name, bytes, part, packedBytes };
      }),
    );
  }
}

const pathOf = (name: string): string => name.replace(/(^|\/)index\.html$/, '$1');

const partOf = (path: string): Part =>
  CORE.test(path) ? 'core' : OTHER.test(path) ? 'other' : 'reading';

/** One script of its own, in the form that every service worker may have. */
async function bundle(file: string, edition: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(edition), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rolldownOptions: { input: join(SCRIPTS, file), output: { format: 'iife' } },
    },
  });
  const [result] = [made].flat();
  const chunk =
    result !== undefined && 'output' in result
      ? result.output.find((part) => part.type === 'chunk')
      : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${file} could not be bundled`);
  return chunk.code;
}
