import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fileOfCard } from '../../src/page-models/previews/card-files.ts';
import { sourceKey } from '../../src/page-models/previews/source-key.ts';
import { useBrowser } from '../support/browser.ts';
import { builtPages, idsOf } from '../support/built-pages.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE, sidewaysScroll } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const ARTICLE = '/wiki/dgx-spark/';
const WINDOW: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };
/** Longer than a card waits before it opens or closes; only for what must not happen meanwhile. */
const LONG_MS = 900;

const cardOf = (page: Page): Locator => page.locator('div.preview');
const markerOf = (page: Page): Locator => page.locator('.prose > p sup > a').first();
const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element.contains(document.activeElement));

async function open(options: BrowserContextOptions = {}, path = ARTICLE) {
  const visit = await site.visit(path, { ...WINDOW, ...options });
  const asked: string[] = [];
  visit.page.on('request', (request) => asked.push(request.url()));
  return { ...visit, asked, marker: markerOf(visit.page), card: cardOf(visit.page) };
}

async function rest(marker: Locator): Promise<void> {
  await marker.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await marker.boundingBox()) ?? {};
  const { mouse } = marker.page();
  await mouse.move(x + width / 2 - 1, y + height / 2);
  await mouse.move(x + width / 2, y + height / 2);
}

describe('the card of a source', () => {
  it('says what kind it is, when it was published and checked, and how we know it', async () => {
    const { card, marker, faults, page } = await open();
    await marker.click();
    await card.waitFor();
    const rows = await card
      .locator('.source-rows > div')
      .evaluateAll((all) =>
        Object.fromEntries(
          all.map((row) => [
            row.querySelector('dt')?.textContent,
            row.querySelector('dd')?.textContent,
          ]),
        ),
      );
    expect(rows).toMatchObject({
      'Kind of source': 'maker’s own page',
      'How we know it': 'text read',
    });
    expect(rows['Last checked by us']).toMatch(/^\d+ \w+ 2026$/);
    expect(rows['Published']).toBeDefined();
    expect(
      await card.getByRole('link', { name: 'All that rests on it' }).getAttribute('href'),
    ).toBe('/references/nvidia-docs-hardware/');
    expect(idsOf(await card.evaluate((element) => element.outerHTML))).toEqual([]);
    expect(new URL(page.url()).hash).toBe('');
    await marker.click();
    await card.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('names every place of the page that cites it, and each leads there and back', async () => {
    const { page, card, marker } = await open();
    const href = await marker.getAttribute('href');
    const all = await page.locator(`main sup > a[href="${href}"]`).count();
    await marker.click();
    await card.locator('summary').click();
    const places = card.locator('.source-places li');
    expect(await places.count()).toBe(all);
    expect(await places.first().textContent()).toContain('Memory: 128\u00A0GB Key facts');
    await places.getByRole('link', { name: 'Memory bandwidth: 273\u00A0GB/s' }).first().click();
    await card.waitFor({ state: 'detached' });
    const target = page.locator('sup > a:target');
    expect(await target.getAttribute('href')).toBe(href);
    expect(await target.evaluate((a) => a.closest('tr')?.textContent)).toContain('273');
    const ids = idsOf(await page.content());
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    await page.getByText('Back to “Introduction”').click();
    expect(await hasFocus(marker)).toBe(true);
  });

  it('leads to the record of each figure that it is cited for', async () => {
    const { card, marker } = await open();
    await marker.click();
    await card.locator('summary').click();
    const records = card.getByRole('link', { name: 'its record' });
    const hrefs = await records.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(hrefs).toContain('/devices/gb10/#f-cpu-cores');
    expect(hrefs.every((href) => href.includes('#f-'))).toBe(true);
  });

  it('opens under a resting pointer, which can enter it, and closes when that leaves', async () => {
    const { page, card, marker, asked } = await open();
    expect(asked).toEqual([]);
    await rest(marker);
    await card.waitFor();
    expect(await hasFocus(card)).toBe(false);
    const { x = 0, y = 0 } = (await card.boundingBox()) ?? {};
    await page.mouse.move(x + 40, y + 40, { steps: 5 });
    await page.waitForTimeout(LONG_MS);
    expect(await card.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.mouse.move(5, 5);
    await rest(marker);
    await card.waitFor();
    // A press keeps what the pointer opened.
    await marker.click();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(LONG_MS);
    expect(await hasFocus(card)).toBe(true);
    await page.mouse.click(5, 400);
    await card.waitFor({ state: 'detached' });
  });

  it('does not open while the page scrolls, nor for a pointer where previews are off', async () => {
    const { page, card, marker, asked } = await open();
    await rest(marker);
    await card.waitFor();
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    await rest(marker);
    await page.evaluate(() => scrollBy(0, 2));
    await page.waitForTimeout(LONG_MS);
    expect(await card.count()).toBe(0);
    await page.evaluate(() => {
      document.documentElement.dataset['previews'] = 'off';
    });
    asked.length = 0;
    await page.mouse.move(5, 5);
    await rest(marker);
    await page.waitForTimeout(LONG_MS);
    expect(await card.count()).toBe(0);
    await marker.click();
    await card.waitFor();
  });

  it('is reached, read and left by keyboard', async () => {
    const { page, card, marker } = await open();
    await marker.focus();
    await page.keyboard.press('Enter');
    await card.waitFor();
    expect(await hasFocus(card)).toBe(true);
    expect(await card.getAttribute('role')).toBe('dialog');
    expect(await card.getAttribute('aria-label')).toContain('DGX Spark User Guide');
    const stops = await card.locator('a:visible, button:visible, summary').count();
    for (let at = 0; at <= stops; at += 1) await page.keyboard.press('Tab');
    await card.waitFor({ state: 'detached' });
    expect(await hasFocus(marker)).toBe(true);
    await page.keyboard.press('Enter');
    await card.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await hasFocus(marker)).toBe(true);
  });

  it('fits a phone, and opens with a tap', async () => {
    const { page, card, marker } = await open(PHONE);
    await marker.tap();
    await card.waitFor();
    const { x = -1, width = 9999, y = -1, height = 9999 } = (await card.boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(PHONE.viewport.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(PHONE.viewport.height);
    expect(await sidewaysScroll(page)).toBe(0);
    const heights = await card
      .locator('.preview-actions a, .preview-actions button, summary')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights.length).toBe(4);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await card.getByRole('button', { name: 'Close' }).tap();
    await card.waitFor({ state: 'detached' });
  });

  it('shows what the page says where its data do not come', async () => {
    const { page, card, marker } = await open();
    await page.route('**/previews/*.json', (route) => route.abort());
    await marker.click();
    await card.waitFor();
    expect(await card.textContent()).toContain('NVIDIA documentation');
    expect(await card.locator('.source-rows').textContent()).toContain('maker’s own page');
  });

  it('is a jump to the list where its code does not come', async () => {
    const { page, marker } = await open();
    await page.route('**/link-previews*.js', (route) => route.abort());
    await marker.click();
    await page.waitForURL(/#s1$/);
  });
});

describe('the data of sources', () => {
  it('are there for every entry of every list of sources', () => {
    const folder = join(TEST_SITES.real.folder, 'previews');
    const read = (name: string): Record<string, unknown> =>
      JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const files = Number(read('index')['files']);
    const known = new Map<number, Record<string, unknown>>();
    const has = (title: string): boolean => {
      const key = sourceKey(title);
      const file = fileOfCard(key, files);
      const cards = known.get(file) ?? read(String(file));
      known.set(file, cards);
      return key in cards;
    };
    const titles = new Set(
      builtPages(TEST_SITES.real.folder).flatMap(({ html }) =>
        [...html.matchAll(/<li id="s\d+"><a [^>]*>([^<]*)<\/a>/g)].map(([, title = '']) =>
          title
            .replaceAll('&#39;', "'")
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&'),
        ),
      ),
    );
    expect(titles.size).toBeGreaterThan(500);
    expect([...titles].filter((title) => !has(title))).toEqual([]);
  });
});

describe('the ways back from the list of sources', () => {
  it('name every section that cites the source, and lead there without script', async () => {
    const { page } = await site.visit(ARTICLE, { javaScriptEnabled: false });
    const ways = page.locator('#s1 a[href^="#c"]');
    const names = await ways.allTextContents();
    expect(names.slice(0, 2)).toEqual(['Key facts', 'Introduction']);
    expect(names).toContain('Linking units');
    expect(new Set(names).size).toBe(names.length);
    await page.locator('#s1').getByRole('link', { name: 'Linking units' }).click();
    const target = page.locator('sup > a:target');
    expect(await target.getAttribute('href')).toBe('#s1');
    const heading = await target.evaluate((marker) => {
      const headings = [...document.querySelectorAll('.prose :is(h2, h3)')];
      return headings
        .filter((one) => one.compareDocumentPosition(marker) & Node.DOCUMENT_POSITION_FOLLOWING)
        .at(-1)?.id;
    });
    expect(heading).toBe('linking-units');
  });
});
