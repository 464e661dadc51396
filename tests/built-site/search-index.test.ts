import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveSearchIndex, writeSearchIndex } from '../../src/build/search-index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-index-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writeSearchIndex', () => {
  test('counts pages with a body to search and keeps only files that the site uses', async () => {
    await writeFile(
      path.join(folder, 'index.html'),
      '<html lang="en"><main data-pagefind-body><h1>Spark</h1></main></html>',
    );
    await writeFile(
      path.join(folder, 'search.html'),
      '<html lang="en"><main><h1>Search</h1></main></html>',
    );
    expect(await writeSearchIndex(folder)).toBe(1);
    const parts = await readdir(path.join(folder, 'pagefind', 'index'));
    expect(JSON.parse(await readFile(path.join(folder, 'pagefind', 'parts.json'), 'utf8'))).toEqual(
      parts,
    );
    expect(parts).not.toEqual([]);
    const files = await readdir(path.join(folder, 'pagefind'));
    expect(files).toEqual(
      expect.arrayContaining([
        'pagefind.js',
        'pagefind-worker.js',
        'pagefind-entry.json',
        'fragment',
        'index',
      ]),
    );
    expect(files.filter((name) => /ui|highlight/u.test(name))).toEqual([]);
  });

  test('fails where there is no page', async () => {
    await expect(writeSearchIndex(folder)).rejects.toThrow(/could not be written.*no page/su);
  });
});

describe('serveSearchIndex', () => {
  async function ask(address: string): Promise<string> {
    await mkdir(path.join(folder, 'pagefind'), { recursive: true });
    await writeFile(path.join(folder, 'pagefind', 'pagefind.js'), 'export {};');
    await writeFile(path.join(folder, 'secret'), 'secret');
    const serve = serveSearchIndex(path.join(folder, 'pagefind'), '/sub/');
    const server = createServer((request, response) =>
      serve(request, response, () => response.end('next')),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const place = server.address();
    if (place === null || typeof place === 'string') throw new Error('The server has no port');
    const response = await fetch(`http://127.0.0.1:${place.port}${address}`);
    const answer = `${response.status} ${response.headers.get('content-type')} ${await response.text()}`;
    server.close();
    return answer;
  }

  test('gives files of the index, whatever the query says', async () => {
    expect(await ask('/sub/pagefind/pagefind.js?import')).toBe('200 text/javascript export {};');
  });

  test('gives them also where Astro has removed the base', async () => {
    expect(await ask('/pagefind/pagefind.js')).toBe('200 text/javascript export {};');
  });

  test('says what to do where a file is absent', async () => {
    expect(await ask('/sub/pagefind/absent.js')).toMatch(/^404 .*npm run build/u);
  });

  test('stays within its folder', async () => {
    expect(await ask('/sub/pagefind/..%2fsecret')).not.toContain('200');
    expect(await ask('/sub/pagefind/%2e%2e/secret')).not.toContain('secret');
  });

  test('leaves other addresses alone', async () => {
    expect(await ask('/sub/wiki/pagefind/pagefind.js')).toContain('next');
    expect(await ask('/sub/pagefinder/')).toContain('next');
  });
});
