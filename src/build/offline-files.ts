import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import type { BuildSettings } from '../build-settings.ts';
import { filesOf } from '../command-line/built-files.ts';
import { digest } from './digest.ts';
import { openKept } from './kept.ts';
import { type KeptFiles, keptOrMade } from './kept-files.ts';

const PACKED_AT_ONCE = 64;
const pack = promisify(gzip);
const LEVEL = 5;
/** What the size of a packed file depends on beside its bytes. */
const PACKER = `${process.version} ${process.arch} ${process.versions.zlib} ${LEVEL}`;

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
 * Where readers may keep nothing, the worker ends every one that is at work.
 */
export function offlineFiles(settings: BuildSettings): AstroIntegration {
  return {
    name: 'sparkpedia:offline-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const kept = await openKept(settings, folder, 'packed');
        const list = await writeOfflineFiles(folder, settings.offline, kept);
        await kept?.finish().catch(() => undefined);
        if (list === undefined) return;
        const count = list.core.length + list.reading.length;
        logger.info(
          `${count} files can be kept for reading offline, ${list.transfer} bytes packed`,
        );
      },
    },
  };
}

/**
 * Writes the list and the service worker into a built site; without a list where it is off.
 *
 * @param kept sizes of packed files, of the build before
 */
export async function writeOfflineFiles(folder: string, isOn: boolean, kept?: KeptFiles) {
  await mkdir(join(folder, 'offline'), { recursive: true });
  const stop = await bundle('stop-worker.ts', '');
  await writeFile(join(folder, STOP), stop);
  if (!isOn) {
    await writeFile(join(folder, WORKER), stop);
    return undefined;
  }
  const list = await listFiles(folder, kept);
  await writeFile(join(folder, LIST), JSON.stringify(list));
  await writeFile(join(folder, WORKER), await bundle('worker.ts', list.build));
  return list;
}

/** Every file of a built site, by what it is for. */
async function listFiles(folder: string, kept: KeptFiles | undefined) {
  const lists: Record<Part, ListedFile[]> = { core: [], reading: [], other: [] };
  const all = createHash('sha256');
  let transfer = 0;
  const names = filesOf(folder).filter((name) => ![WORKER, LIST, STOP].includes(name));
  for await (const { name, size, sha256, part, packedBytes } of contentsOf(folder, names, kept)) {
    all.update(name).update('\0').update(sha256);
    const hash = sha256.subarray(0, 12).toString('base64url');
    lists[part].push([pathOf(name), size, hash]);
    transfer += packedBytes;
  }
  return { build: all.digest('hex').slice(0, 16), ...lists, transfer };
}

/**
 * The files in their order, many of them packed at once, beside the reading of others. They were just
 * written, so that reading waits for no disk and costs less than a promise for each. Those that nobody
 * keeps are not packed.
 */
async function* contentsOf(folder: string, names: readonly string[], kept: KeptFiles | undefined) {
  for (let at = 0; at < names.length; at += PACKED_AT_ONCE) {
    const some = names.slice(at, at + PACKED_AT_ONCE);
    yield* await Promise.all(
      some.map(async (name) => {
        const bytes = readFileSync(join(folder, name));
        const part = partOf(pathOf(name));
        const sha256 = createHash('sha256').update(bytes).digest();
        const size = bytes.length;
        if (part === 'other') return { name, size, sha256, part, packedBytes: 0 };
        const key = digest(PACKER, sha256);
        const packed = await keptOrMade(kept, name, key, async () =>
          Buffer.from(String((await pack(bytes, { level: LEVEL })).length)),
        );
        return { name, size, sha256, part, packedBytes: Number(new TextDecoder().decode(packed)) };
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
