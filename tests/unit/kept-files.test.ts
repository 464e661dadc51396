import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptFiles } from '../../src/build/kept-files.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sparkpedia-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>, key: string): Promise<void> {
  const store = await openKeptFiles(folder);
  for (const [path, text] of Object.entries(files)) store.put(path, key, bytesOf(text));
  await store.finish();
}

/** What a store that is opened now gives for a path. */
async function taken(path: string, key: string): Promise<string | undefined> {
  const store = await openKeptFiles(folder);
  const bytes = store.take(path, key);
  await store.abandon();
  return bytes && new TextDecoder().decode(bytes);
}

const packOf = () => join(folder, readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '');

describe('files that are kept', () => {
  it('gives what was put in, for the same key', async () => {
    await write({ '': 'home', 'wiki/a/': 'an article' }, 'key');
    expect(await taken('', 'key')).toBe('home');
    expect(await taken('wiki/a/', 'key')).toBe('an article');
    expect(await taken('wiki/a/', 'other')).toBeUndefined();
    expect(await taken('wiki/b/', 'key')).toBeUndefined();
  });

  it('keeps nothing of the build before the last', async () => {
    await write({ a: 'one', b: 'two' }, 'key');
    await write({ a: 'one' }, 'key');
    expect(await taken('b', 'key')).toBeUndefined();
    expect(readdirSync(folder).filter((name) => name.endsWith('.txt'))).toEqual(['index.txt']);
  });

  it('is that of the build before where a build failed', async () => {
    await write({ a: 'one' }, 'key');
    const store = await openKeptFiles(folder);
    store.put('a', 'key', bytesOf('half'));
    await store.abandon();
    expect(await taken('a', 'key')).toBe('one');
  });

  it.each([
    ['bytes of the pack', () => writeFileSync(packOf(), 'onX')],
    ['the end of the pack', () => truncateSync(packOf(), 2)],
    ['the pack', () => rmSync(packOf())],
    ['the version', () => editIndex((text) => text.replace('files 1', 'files 2'))],
    ['the index', () => writeFileSync(join(folder, 'index.txt'), Uint8Array.of(0, 255, 10, 9))],
    ['the end of the index', () => editIndex((text) => text.slice(0, -3))],
    ['a length in the index', () => editIndex((text) => text.replace('\t3\t', '\t30\t'))],
    [
      'a length beyond measure',
      () => editIndex((text) => text.replace('\t3\t', '\t9999999999999999\t')),
    ],
  ])('has nothing where this is not as it was written: %s', async (_name, damage) => {
    await write({ a: 'one' }, 'key');
    expect(await taken('a', 'key')).toBe('one');
    damage();
    expect(await taken('a', 'key')).toBeUndefined();
  });
});

function editIndex(change: (text: string) => string): void {
  const path = join(folder, 'index.txt');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
