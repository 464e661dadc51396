import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/command-line/built-files.ts';
import { deployIntoFolder } from '../../../src/command-line/deploy-folder.ts';
import { deployToServer, rollBack } from '../../../src/command-line/deploy-server.ts';
import { launchBrowser } from '../../support/browser-launch.ts';
import { buildVariant, type Variant } from '../../support/build-variant.ts';
import { noteFigure } from '../../support/figures.ts';
import { isLong } from '../../support/long.ts';
import { serveFolder } from '../../support/serve-folder.ts';
import { TEST_SITES } from '../../support/test-sites.ts';

const { folder: first, basePath } = TEST_SITES.kitchenSink;
const RESULT = '[data-search-result]';

const place = mkdtempSync(join(tmpdir(), 'sparkpedia-deploy-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A site of a few files, made by hand. */
function smallSite(revision: string, files: Record<string, string>): string {
  const folder = join(place, `small-${revision}`);
  for (const [path, text] of Object.entries({
    ...files,
    'build.json': JSON.stringify({ revision }),
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const sites = ['a', 'b', 'c', 'd'].map((name) =>
  smallSite(name, {
    'index.html': `<p>${name}`,
    'same.csv': '1',
    [`wiki/${name}/index.html`]: name,
    [`_astro/${name}.js`]: name,
  }),
);
const [a = '', b = '', c = '', d = ''] = sites;

describe('a server with a link to the current build', () => {
  const folder = join(place, 'server');
  const server = { folder, basePath: '/sub/' };
  const current = join(folder, 'current/sub');

  it('switches from one to the next, and keeps the hashed files of three', () => {
    deployToServer(a, server);
    deployToServer(b, server);
    expect(readFileSync(join(current, 'index.html'), 'utf8')).toBe('<p>b');
    expect(existsSync(join(current, '_astro/a.js'))).toBe(true);
    expect(existsSync(join(current, 'wiki/a/index.html'))).toBe(false);
    deployToServer(c, server);
    deployToServer(d, server);
    expect(filesOf(join(current, '_astro'))).toEqual(['b.js', 'c.js', 'd.js']);
    expect(existsSync(join(folder, 'builds/a'))).toBe(false);
  });

  it('keeps the date of a file that did not change', () => {
    const date = (revision: string) =>
      statSync(join(folder, 'builds', revision, 'sub/same.csv')).mtimeMs;
    expect(date('d')).toBe(date('b'));
  });

  it('goes back with the files of the newer build, for pages of it that are open', () => {
    expect(rollBack(server)).toBe('c');
    expect(readFileSync(join(current, 'index.html'), 'utf8')).toBe('<p>c');
    expect(filesOf(join(current, '_astro'))).toContain('d.js');
    expect(rollBack(server)).toBe('d');
  });

  it('does not go back where there is nothing', () => {
    const other = { folder: join(place, 'other'), basePath: '/' };
    expect(() => rollBack(other)).toThrow('no earlier build');
    deployToServer(a, other);
    expect(() => rollBack(other)).toThrow('no earlier build');
  });
});

describe('a folder that is served while it changes', () => {
  it('has the hashed files of three builds, and pages of the newest alone', () => {
    const folder = join(place, 'folder');
    for (const site of [a, b, c, d]) for (const _step of deployIntoFolder(site, folder));
    expect(filesOf(folder)).toEqual([
      '_astro/b.js',
      '_astro/c.js',
      '_astro/d.js',
      '_deployed.json',
      'build.json',
      'index.html',
      'same.csv',
      'wiki/d/index.html',
    ]);
  });
});

describe('a reader who searches', () => {
  let second: Variant;
  let browser: Browser;
  beforeAll(async () => {
    second = buildVariant({
      edit: { file: 'articles/everything.mdx', from: 'A quotation.', to: 'A longer quotation.' },
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    second?.remove();
  });

  async function open(origin: string): Promise<{ page: Page; faults: string[] }> {
    const page = await (await browser.newContext()).newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${origin}${basePath}wiki/second/`);
    await page.keyboard.press('Control+k');
    await page.locator('#search-dialog').waitFor({ state: 'visible' });
    return { page, faults };
  }

  let asked = 0;
  /** Two questions: one that the text answers, and one that nothing does, which takes the whole index. */
  async function search(page: Page): Promise<void> {
    const input = page.locator('#search-dialog-input');
    asked += 1;
    await input.fill(asked % 2 === 0 ? 'quotation' : 'nested quotation');
    await page.locator(`#search-dialog ${RESULT}`, { hasText: 'Everything' }).first().waitFor();
    const nonsense = `xq${asked}zzv`;
    await input.fill(nonsense);
    const verdict = page.locator('#search-dialog [data-search-verdict]');
    await verdict.getByText(`No page contains “${nonsense}”`).waitFor();
  }

  async function searchAnew(origin: string): ReturnType<typeof open> {
    const reader = await open(origin);
    await search(reader.page);
    return reader;
  }

  it('is served on after every file of an upload, there and back', async () => {
    const folder = join(place, 'upload');
    for (const _step of deployIntoFolder(first, folder));
    const server = await serveFolder(folder, basePath);
    const before = await open(server.origin);
    await search(before.page);
    let steps = 0;
    for (const site of [second.folder, first])
      for (const step of deployIntoFolder(site, folder)) {
        steps += 1;
        // A reader who comes anew takes a second; the long run has one after every file.
        const fresh = isLong || steps % 4 === 0 ? searchAnew(server.origin) : undefined;
        await search(before.page);
        const faults = [...((await fresh)?.faults ?? []), ...before.faults];
        expect([step, ...faults]).toEqual([step]);
        await (await fresh)?.page.context().close();
      }
    expect(steps).toBeGreaterThan(10);
    noteFigure('deploy-steps', steps, 'steps of an upload, with readers after each');
    await before.page.context().close();
    await server.close();
  }, 400_000);

  it('is served on when the server switches to another build and back', async () => {
    const folder = join(place, 'switched');
    const at = { folder, basePath };
    deployToServer(first, at);
    const server = await serveFolder(join(folder, 'current', basePath), basePath);
    const readers = [await open(server.origin)];
    const switches = [() => deployToServer(second.folder, at), () => rollBack(at)];
    for (const change of switches) {
      for (const { page } of readers) await search(page);
      change();
      for (const { page } of readers) await search(page);
      readers.push(await open(server.origin));
    }
    for (const { page, faults } of readers) {
      await search(page);
      expect(faults).toEqual([]);
      // The server waits for the connections of its readers.
      await page.context().close();
    }
    await server.close();
  }, 120_000);
});
