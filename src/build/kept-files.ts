import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { digest } from './digest.ts';

const INDEX = 'index.txt';

/** First line of an index, with the name of its pack. */
const HEAD = /^kept files 1 ([0-9a-f]+\.pack)$/;
/** Path, key, place and length in the pack, and the digest of the bytes. */
const LINE = /^([^\t]*)\t([\w-]+)\t(\d+)\t(\d+)\t([\w-]{43})$/;

interface Entry {
  readonly key: string;
  readonly offset: number;
  readonly length: number;
  readonly digest: string;
}

/** Files that a step of a build made, for the next build. */
export interface KeptFiles {
  /** The file that was made before at this path from the same, if it is there as it was written. */
  readonly take: (path: string, key: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Never fails: what could not be written is not found by its digest the next time. */
  readonly put: (path: string, key: string, bytes: Uint8Array) => void;
  /** Makes what was put the store of the next build; nothing of an older one stays. */
  readonly finish: () => Promise<void>;
  /** Leaves the store as it was before. */
  readonly abandon: () => Promise<void>;
}

/**
 * Opens the files that are kept in a folder. All lie in one pack, and an index says where. Whatever cannot be
 * read, or is not what was written, is not there.
 *
 * @throws if the folder cannot be written
 */
export async function openKeptFiles(folder: string): Promise<KeptFiles> {
  mkdirSync(folder, { recursive: true });
  const before = openBefore(folder);
  const name = `${randomBytes(8).toString('hex')}.pack`;
  // Thousands of small files: a call that waits costs less than a promise for each.
  const pack = openSync(join(folder, name), 'wx');
  const lines = [`kept files 1 ${name}`];
  let end = 0;
  const close = (): void => {
    closeSync(pack);
    if (before !== undefined) closeSync(before.pack);
  };
  return {
    take: (path, key) => {
      const entry = before?.entries.get(path);
      if (before === undefined || entry?.key !== key) return undefined;
      const bytes = bytesAt(before.pack, entry);
      return bytes !== undefined && digest(bytes) === entry.digest ? bytes : undefined;
    },
    put: (path, key, bytes) => {
      lines.push([path, key, end, bytes.length, digest(bytes)].join('\t'));
      end += bytes.length;
      try {
        writeSync(pack, bytes, 0, bytes.length, end - bytes.length);
      } catch {
        // A full disk costs the next build time, and this one nothing.
      }
    },
    finish: async () => {
      close();
      const written = join(folder, `${name}.txt`);
      writeFileSync(written, lines.join('\n'));
      renameSync(written, join(folder, INDEX));
      for (const file of readdirSync(folder))
        if (file !== name && file !== INDEX) rmSync(join(folder, file), { force: true });
    },
    abandon: async () => {
      close();
      rmSync(join(folder, name), { force: true });
    },
  };
}

/**
 * What was made before at this path from the same, or what is made now; either is kept.
 *
 * @param kept undefined where nothing is
 */
export async function keptOrMade(
  kept: KeptFiles | undefined,
  path: string,
  key: string,
  make: () => Promise<Uint8Array> | Uint8Array,
): Promise<Uint8Array> {
  const bytes = kept?.take(path, key) ?? (await make());
  kept?.put(path, key, bytes);
  return bytes;
}

function openBefore(
  folder: string,
): { readonly pack: number; readonly entries: ReadonlyMap<string, Entry> } | undefined {
  try {
    const [head = '', ...lines] = readFileSync(join(folder, INDEX), 'utf8').split('\n');
    const name = HEAD.exec(head)?.[1];
    if (name === undefined) return undefined;
    return { entries: new Map(lines.flatMap(entryOf)), pack: openSync(join(folder, name), 'r') };
  } catch {
    return undefined;
  }
}

/** The bytes of a file in a pack; undefined where they do not lie in it as a whole. */
function bytesAt(pack: number, { offset, length }: Entry): Uint8Array<ArrayBuffer> | undefined {
  try {
    if (offset + length > fstatSync(pack).size) return undefined;
    const bytes = new Uint8Array(length);
    return readSync(pack, bytes, 0, length, offset) === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function entryOf(line: string): [string, Entry][] {
  const [, path = '', key = '', offset, length, digest = ''] = LINE.exec(line) ?? [];
  if (key === '') return [];
  return [[path, { key, offset: Number(offset), length: Number(length), digest }]];
}
