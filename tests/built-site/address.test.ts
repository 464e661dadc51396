import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { buildLogOf, TEST_SITES } from '../support/test-sites.ts';

const { real, kitchenSink, subFolder } = TEST_SITES;
const LINE = /SITE_URL is not set: [^\n]*/g;

const structured = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');

describe.each([real, kitchenSink])('a build without SITE_URL, under $basePath', (testSite) => {
  const { folder, basePath } = testSite;
  const site = useBrowser(testSite);

  it('says so in one line', () => {
    expect(readFileSync(buildLogOf(folder), 'utf8').match(LINE)).toHaveLength(1);
  });

  it('names no place where a page belongs', () => {
    const pages = builtPages(folder);
    expect(pages.length).toBeGreaterThan(5);
    const named = pages.filter(({ html }) => /rel="canonical"|property="og:url"/.test(html));
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it('has no feed, and no link to one', () => {
    for (const section of ['corrections', 'problems', 'software', 'guides']) {
      expect(existsSync(join(folder, section, 'index.html')), section).toBe(true);
      expect(existsSync(join(folder, section, 'feed.xml')), section).toBe(false);
    }
    const leading = builtPages(folder).filter(({ html }) => html.includes('feed.xml'));
    expect(leading.map(({ path }) => path)).toEqual([]);
  });

  it('names the machine that built it in no file', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('pagefind'))
      .map((name) => join(folder, name))
      .filter((name) => statSync(name).isFile());
    expect(files.length).toBeGreaterThan(20);
    // Pages of the encyclopedia may speak of ports on a reader's own machine, but not of this one.
    const wrong = files.filter((name) => readFileSync(name, 'utf8').includes('localhost:4321'));
    expect(wrong).toEqual([]);
  });

  it('begins addresses of data files and structured data at the root of the host', () => {
    const base: unknown = JSON.parse(readFileSync(join(folder, 'data/sparkpedia.json'), 'utf8'));
    expect(base).toMatchObject({
      $schema: `${basePath}data/schema/sparkpedia.json`,
      address: `${basePath}data/sparkpedia.json`,
      credit: 'Sparkpedia, CC BY 4.0',
    });
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(structured(home)['url']).toBe(basePath);
  });

  it('leads readers of a data file to the page that it names', async () => {
    const { page } = await site.visit('/data/');
    const leads = await page.evaluate(async (root) => {
      const base = await (await fetch(`${root}data/sparkpedia.json`)).json();
      return [base.facts[0].address, base.references[0].address, base.$schema];
    }, basePath);
    for (const address of leads) {
      const response = await page.goto(new URL(address, page.url()).href);
      expect(response?.status(), address).toBe(200);
    }
  });
});

describe('a build with SITE_URL', () => {
  const { folder } = subFolder;
  const root = 'https://example.org/handbook/spark/';

  it('says nothing of it', () => {
    expect(readFileSync(buildLogOf(folder), 'utf8').match(LINE)).toBeNull();
  });

  it('names on each page the place where it belongs', () => {
    for (const { path, html } of builtPages(folder)) {
      const canonical = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1];
      if (!html.includes('http-equiv="refresh"')) expect(canonical).toBe(root + path.slice(1));
      expect(html, path).toContain(`<meta property="og:url" content="${canonical}">`);
    }
  });

  it('has full addresses in feed, data files, credit and structured data', () => {
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    for (const section of ['corrections', 'problems', 'software', 'guides'])
      expect(read(`${section}/feed.xml`)).toContain(`<id>${root}${section}/feed.xml</id>`);
    expect(JSON.parse(read('data/sparkpedia.json'))).toMatchObject({
      $schema: `${root}data/schema/sparkpedia.json`,
      address: `${root}data/sparkpedia.json`,
      credit: `Sparkpedia, ${root}, CC BY 4.0`,
    });
    expect(structured(read('wiki/dgx-spark/index.html'))['url']).toBe(`${root}wiki/dgx-spark/`);
    expect(structured(read('index.html'))['url']).toBe(root);
  });
});
