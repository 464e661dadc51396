import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { attributeValues, builtPages } from '../support/built-pages.ts';
import { PROJECT_FOLDER, TEST_SITES } from '../support/test-sites.ts';

const { real, subFolder } = TEST_SITES;

describe.each([real, subFolder])('other names of pages, under $basePath', (testSite) => {
  const site = useBrowser(testSite);
  const pages = builtPages(testSite.folder);
  const leadingOn = pages.filter(({ html }) => html.includes('http-equiv="refresh"'));

  it.each(['/wiki/nvidia-dgx-spark/', '/wiki/founders-edition/'])(
    '%s leads to the article',
    async (path) => {
      const { page, faults } = await site.visit(path);
      await page.waitForURL(`**${testSite.basePath}wiki/dgx-spark/`);
      expect(await page.locator('h1').textContent()).toBe('DGX Spark');
      // Back leaves the name behind, and is not led on again.
      expect(await page.evaluate(() => history.length)).toBe(2);
      expect(faults).toEqual([]);
    },
  );

  it('are pages with a title, a link and no place in search engines', () => {
    expect(leadingOn.length).toBeGreaterThan(10);
    for (const { path, html } of leadingOn) {
      const target = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1] ?? '';
      expect(html, path).toContain('<meta name="robots" content="noindex">');
      expect(html, path).toMatch(/<title>[^<]+: see [^<]+<\/title>/);
      expect(attributeValues(html.slice(html.indexOf('<main')), 'href')).toContain(target);
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      expect(canonical).toBe(testSite === subFolder ? `https://example.org${target}` : undefined);
      expect(pages.map((page) => testSite.basePath + page.path.slice(1))).toContain(target);
    }
  });

  it('are led to by no link of the site', () => {
    const addresses = new Set(leadingOn.map(({ path }) => testSite.basePath + path.slice(1)));
    const links = pages.flatMap(({ path, html }) =>
      attributeValues(html, 'href')
        .filter((href) => addresses.has(href.split(/[#?]/)[0] ?? ''))
        .map((href) => `${path}: ${href}`),
    );
    expect(links).toEqual([]);
  });

  it('are found by search as names of their page alone', async () => {
    const { page } = await site.visit('/search/?q=Founders%20Edition');
    const links = page.locator('[data-search-result] a');
    await links.first().waitFor();
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs.some((href) => href?.includes('/wiki/dgx-spark/'))).toBe(true);
    expect(hrefs.filter((href) => href?.includes('/wiki/founders-edition/'))).toEqual([]);
  });
});

describe('the preview server', () => {
  const port = 40_000 + (process.pid % 20_000);
  const site = useBrowser(real);
  let server: ChildProcess;
  beforeAll(async () => {
    const astro = join(PROJECT_FOLDER, 'node_modules/astro/bin/astro.mjs');
    const command = ['preview', '--outDir', real.folder, '--port', String(port)];
    server = spawn(process.execPath, [astro, ...command], {
      cwd: PROJECT_FOLDER,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve, reject) => {
      server.stdout?.on('data', (text) => String(text).includes(String(port)) && resolve());
      server.once('exit', (code) => reject(new Error(`astro preview ended with ${code}`)));
    });
  });
  afterAll(() => {
    server.kill();
  });

  it.each(['/wiki/dgx-spark', '/wiki/dgx-spark/', '/wiki/founders-edition'])(
    'answers %s',
    async (path) => {
      const { page } = await site.visit('/about/');
      const response = await page.goto(`http://localhost:${port}${path}#memory`);
      expect(response?.status()).toBe(200);
      await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'DGX Spark');
      expect(new URL(page.url()).pathname).toMatch(/^\/wiki\/dgx-spark\/?$/);
    },
  );

  it('has a page for addresses that are not there', async () => {
    const { page } = await site.visit('/about/');
    const response = await page.goto(`http://localhost:${port}/wiki/no-such-page`);
    expect(response?.status()).toBe(404);
    expect(await page.title()).toContain('not found');
  });
});
