import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOfCard } from '../../src/page-models/previews/card-files.ts';
import { useBrowser } from '../support/browser.ts';
import { attributeValues, builtPages, idsOf } from '../support/built-pages.ts';
import {
  cardOf,
  hasFocus,
  LONG_MS,
  openByPointer,
  openWithLink,
  rest,
  TARGET,
} from '../support/preview-visits.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { sidewaysScroll } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);

describe('the files of cards', () => {
  const folder = join(TEST_SITES.real.folder, 'previews');
  const read = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

  it('have a card for the page behind every link that would show one, and for every fact', () => {
    const files = Number(read('index')['files']);
    const all = new Set(readdirSync(folder).map((name) => name.replace('.json', '')));
    expect(all.size).toBeLessThanOrEqual(files + 1);
    const cards = new Set([...all].flatMap((name) => Object.keys(read(name))));
    const pages = builtPages(TEST_SITES.real.folder);
    const led = pages.filter(({ html }) => html.includes('http-equiv="refresh"'));
    const redirects = new Set(led.map(({ path }) => path));
    const wanted = new Set(
      pages.flatMap(({ html }) =>
        attributeValues(html, 'href')
          .map((href) => (/#f-/.test(href) ? href : (href.split('#')[0] ?? '')))
          .filter((href) =>
            /^\/(wiki|devices|models|references|problems|software|guides|portals)\/[^/]+\/(#|$)/.test(
              href,
            ),
          )
          .filter((href) => !redirects.has(href)),
      ),
    );
    expect(wanted.size).toBeGreaterThan(2000);
    expect([...wanted].filter((href) => !cards.has(href))).toEqual([]);
    expect(read(String(fileOfCard(TARGET, files)))[TARGET]).toMatchObject({ title: 'DGX Spark' });
  });
});

describe('a pointer', () => {
  it('that rests on a link shows its card with figures, dates and sources, until it leaves', async () => {
    const { page, link, faults, asked } = await openWithLink(site);
    expect(asked).toEqual([]);
    const card = await openByPointer(link);
    const text = (await card.textContent()) ?? '';
    expect(text).toContain('Article · The machine');
    expect(text).toMatch(/128\u00A0GB.*as published \d+ \w+ \d{4}; NVIDIA/);
    expect(await card.getByRole('link', { name: 'DGX Spark' }).getAttribute('href')).toBe(TARGET);
    // The window itself never moves.
    expect(await hasFocus(card)).toBe(false);
    expect(idsOf(await card.evaluate((element) => element.outerHTML))).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(faults).toEqual([]);
  });

  it('that passes over a link asks for nothing', async () => {
    const { page, link, asked } = await openWithLink(site);
    await rest(link);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(LONG_MS);
    expect(asked).toEqual([]);
    expect(await cardOf(page).count()).toBe(0);
  });

  it('can travel into the card and stay there', async () => {
    const { page, link } = await openWithLink(site);
    const card = await openByPointer(link);
    const { x = 0, y = 0 } = (await card.boundingBox()) ?? {};
    await page.mouse.move(x + 40, y + 40, { steps: 5 });
    await page.waitForTimeout(LONG_MS);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
  });

  it('shows nothing while the page scrolls under it, nor before it moves again', async () => {
    const { page, link } = await openWithLink(site);
    // The code is there, so that only the pointer decides.
    await (await openByPointer(link)).waitFor();
    await page.mouse.move(5, 5);
    await cardOf(page).waitFor({ state: 'detached' });

    const other = page.locator('.prose > p a[href^="/wiki/"]').last();
    const { x, y } = await other.evaluate((element) => {
      const { left, top } = element.getClientRects()[0] ?? { left: 0, top: 0 };
      return { x: left + 4, y: top + scrollY + 8 };
    });
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(x, 300);
    await page.evaluate((top) => scrollTo(0, top), y - 300);
    await page.waitForFunction(
      (href) => document.querySelector('.prose > p a:hover')?.getAttribute('href') === href,
      await other.getAttribute('href'),
    );
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
    await page.mouse.move(x + 2, 300);
    await cardOf(page).waitFor();
  });

  it('that rests is not meant any more once the page scrolls', async () => {
    const { page, link } = await openWithLink(site);
    await (await openByPointer(link)).waitFor();
    await page.mouse.move(5, 5);
    await cardOf(page).waitFor({ state: 'detached' });
    await rest(link);
    await page.evaluate(() => scrollBy(0, 2));
    await page.waitForTimeout(LONG_MS);
    expect(await link.evaluate((element) => element.matches(':hover'))).toBe(true);
    expect(await cardOf(page).count()).toBe(0);
    await rest(link);
    await cardOf(page).waitFor();
  });

  it('that drags to select text shows nothing', async () => {
    const { page, link } = await openWithLink(site);
    await page.mouse.move(400, 250);
    await page.mouse.down();
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
  });

  it('fetches nothing where data are to be saved; the key still works', async () => {
    const { page, asked, link } = await openWithLink(site);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.reload();
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(asked).toEqual([]);
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await cardOf(page).waitFor();
  });
});

describe('without script', () => {
  it('a link is a link', async () => {
    const { page, link } = await openWithLink(site, { javaScriptEnabled: false });
    await link.hover();
    await link.click();
    await page.waitForURL(`**${TARGET}`);
    expect(await page.locator('.preview').count()).toBe(0);
  });
});
