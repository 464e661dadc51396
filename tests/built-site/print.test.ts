import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { isPrinted, printedSheets, withoutSpace } from '../support/printed.ts';
import { shownText } from '../support/shown-text.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const site = useBrowser(TEST_SITES.real);
const subFolder = useBrowser(TEST_SITES.subFolder);
const ARTICLE = '/wiki/dgx-spark/';
const BOOK = '/portals/running-models/book/';
const books = builtPages(TEST_SITES.real.folder).filter(({ path }) => path.endsWith('/book/'));

/** Paragraphs, items and headings of the text, without numbers of sources and what only leads on. */
const texts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('article :is(p, li, th, h1, h2, h3, h4, figcaption > b)')]
      .filter(
        (element) =>
          element.closest(
            '.kicker, .see-also, .related, .backlinks, .sources, details, .events',
          ) === null,
      )
      .map((element) => {
        const copy = element.cloneNode(true);
        if (copy instanceof Element) for (const mark of copy.querySelectorAll('sup')) mark.remove();
        return copy.textContent ?? '';
      }),
  );

describe('an article on paper', () => {
  it.each([
    [ARTICLE, 12],
    ['/wiki/linking-three-four-and-more/', 4],
    ['/wiki/memory-bandwidth/', 3],
  ])('%s holds its whole text, on %i sheets of A4 at most', async (path, most) => {
    const { page } = await site.visit(path, { colorScheme: 'dark' });
    const wanted = await texts(page);
    expect(wanted.length).toBeGreaterThan(20);
    const sheets = await printedSheets(page);
    expect(sheets.length).toBeLessThanOrEqual(most);
    // Numbers of sources stand between the words that they belong to.
    const bare = (text: string): string => withoutSpace(text).replace(/[[\]\d,]/g, '');
    const printed = bare(sheets.join('\n'));
    const lost = wanted.filter((text) => !isPrinted(bare(text), printed));
    expect(lost).toEqual([]);
  });

  it('is the same without script', async () => {
    const [plain, scripted] = await Promise.all([
      site.visit(ARTICLE, { javaScriptEnabled: false }),
      site.visit(ARTICLE),
    ]);
    expect(await printedSheets(plain.page)).toEqual(await printedSheets(scripted.page));
  });

  it('numbers its sources, with the address of each printed once', async () => {
    const { page } = await site.visit('/wiki/memory-bandwidth/');
    const sources = await page
      .locator('.sources li > a:first-child')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(sources.length).toBeGreaterThan(10);
    const printed = withoutSpace((await printedSheets(page)).join(''));
    for (const [index, address] of sources.entries()) {
      expect(printed.split(`<${address}>`).length - 1, address).toBe(1);
      expect(printed).toContain(`${index + 1}.`);
    }
  });

  it('leaves out what leads on, works or repeats a drawing', async () => {
    const { page } = await site.visit(ARTICLE);
    const printed = (await printedSheets(page)).join('\n');
    for (const words of ['Skip to the text', 'Menu', 'Mentioned in', 'The drawing as a table', '↑'])
      expect(printed).not.toContain(words);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(':is(nav, button, form, dialog):visible').count()).toBe(0);
  });

  it('ends with date and address', async () => {
    const { page } = await subFolder.visit('/wiki/memory-bandwidth/');
    const last = (await printedSheets(page)).at(-1) ?? '';
    expect(last).toMatch(/Text last changed on \d+ \w+ 20\d\d/);
    expect(last).toMatch(
      /Sparkpedia: https:\/\/example\.org\/handbook\/spark\/wiki\/memory-bandwidth\//,
    );
    const unknownHost = await site.visit('/wiki/memory-bandwidth/');
    expect((await printedSheets(unknownHost.page)).at(-1)).toContain(
      'Sparkpedia: /wiki/memory-bandwidth/',
    );
  });

  it('is light, whatever the screen was', async () => {
    const { page } = await site.visit('/', { colorScheme: 'dark' });
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    await page.goto(`${site.origin}${ARTICLE}`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(31, 27, 22)', backgroundColor: 'rgb(253, 252, 249)' });
  });

  it('opens what is folded in browsers whose styles cannot', async () => {
    const { page } = await site.visit('/');
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await page.goto(`${site.origin}${ARTICLE}`);
    expect(await page.locator('details:not([open])').count()).toBeGreaterThan(0);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('details:not([open])').count()).toBe(0);
  });
});

it('every template prints its heading and what stands under it', async () => {
  const { page } = await site.visit('/404.html', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  const templates = pageTemplates(TEST_SITES.real.folder);
  const shown = new Map<string, boolean>();
  for (const { file, paths } of templates) {
    await page.goto(site.origin + paths.at(-1));
    const heading = await page.locator('main h1').isVisible();
    shown.set(file, heading && (await shownText(page, 'main')).length > 60);
  }
  expect([...shown].filter(([, isShown]) => !isShown)).toEqual([]);
});

describe('the book of a portal', () => {
  it('is there for each portal that names several articles, and a link leads to it', async () => {
    expect(books.length).toBeGreaterThan(3);
    const { page } = await site.visit('/portals/running-models/', { javaScriptEnabled: false });
    await page.getByText('articles as one text').click();
    expect(new URL(page.url()).pathname).toBe(BOOK);
  });

  it('holds the articles in the order of the portal, each from a sheet of its own', async () => {
    const { page } = await site.visit('/portals/running-models/');
    const named = await page
      .locator('.listing a[href^="/wiki/"]')
      .evaluateAll((links) =>
        links.map((link) => (link.textContent ?? '').replaceAll('\u00a0', ' ')),
      );
    await page.goto(`${site.origin}${BOOK}`);
    const titles = await page.locator('.chapter > h2:first-child').allTextContents();
    // Headings bind a number to its unit.
    expect(titles.map((title) => title.replaceAll('\u00a0', ' '))).toEqual(named);
    const sheets = await printedSheets(page);
    const begun = named.map((name) =>
      sheets.findIndex((sheet, at) => at > 0 && withoutSpace(sheet).startsWith(withoutSpace(name))),
    );
    expect(begun).not.toContain(-1);
    expect(new Set(begun).size).toBe(named.length);
    expect(begun).toEqual([...begun].sort((a, b) => a - b));
  });

  it.each(books)('$path has headings that skip no level', ({ html }) => {
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    const skipped = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });

  it('keeps links between its articles in the book', () => {
    for (const { path, html } of books) {
      const slugs = [...html.matchAll(/<h2 id="([a-z0-9-]+)">/g)].map(([, slug]) => slug ?? '');
      expect(slugs.length, path).toBeGreaterThan(1);
      for (const slug of slugs) expect(html, path).not.toContain(`href="/wiki/${slug}/`);
    }
  });

  it('shows cards of sources as an article does', async () => {
    const { page, faults } = await site.visit(BOOK);
    const marker = page.locator('.chapter').nth(2).locator('p sup > a').first();
    await marker.click();
    await page.locator('div.preview').waitFor({ state: 'visible' });
    const entry = page
      .locator(`[id="${(await marker.getAttribute('href'))?.slice(1)}"] > a`)
      .first();
    expect(await page.locator('div.preview').textContent()).toContain(await entry.textContent());
    expect(faults).toEqual([]);
  });

  it('is left out of search, here and elsewhere', () => {
    for (const { path, html } of books) expect(html, path).toContain('content="noindex"');
    const folder = join(TEST_SITES.real.folder, 'pagefind/fragment');
    const indexed = readdirSync(folder).map((name) => {
      const [, url] =
        /"url":"([^"]*)"/.exec(gunzipSync(readFileSync(join(folder, name))).toString()) ?? [];
      return url ?? '';
    });
    expect(indexed).toContain(ARTICLE);
    expect(indexed.filter((url) => url.endsWith('/book/'))).toEqual([]);
  });
});
