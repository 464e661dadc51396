import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { noteFigure } from '../support/figures.ts';
import { hostileQueries } from '../support/hostile-queries.ts';
import { isLong } from '../support/long.ts';
import { TEST_SITES } from '../support/test-sites.ts';

/** How many strings go through the box, and how many through the address, which takes a page each. */
const COUNT = isLong ? 10_000 : 200;
const THROUGH_ADDRESS = isLong ? 200 : 10;
const PORTION = 50;

/** Listens for what must not happen: a script of the text, a refusal of the policy, a lost promise. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, 'seen', seen);
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    );
    addEventListener('unhandledrejection', ({ reason }) => seen.push(`rejection ${reason}`));
    addEventListener('error', ({ message }) => seen.push(`error ${message}`));
  });
}

const harm = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...(Reflect.get(window, 'hurt') === undefined ? [] : ['a script of the text ran']),
    ...Reflect.get(window, 'seen'),
  ]);

describe('hostile text in search', () => {
  const site = useBrowser(TEST_SITES.real);
  const queries = hostileQueries(COUNT);

  it('comes through the box without harm, and search still answers', async () => {
    const { page, faults } = await site.visit('/about/');
    await listen(page);
    await page.goto(`${site.origin}/search/`);
    for (let from = 0; from < queries.length; from += PORTION) {
      const left = await page.evaluate(
        async (portion) => {
          const input = document.querySelector<HTMLInputElement>('[data-search-page] input');
          if (input === null) return 'no box';
          for (const text of portion) {
            input.value = text;
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            // One frame for each, as if typed.
            await new Promise((done) => requestAnimationFrame(done));
          }
          return '';
        },
        queries.slice(from, from + PORTION),
      );
      expect(left).toBe('');
    }
    await page.locator('[data-search-page] input').fill('memory bandwidth');
    await page.locator('[data-search-result]').first().getByText('273').waitFor();
    expect(await harm(page)).toEqual([]);
    expect(faults).toEqual([]);
    noteFigure('hostile-strings', queries.length, 'strings through the search box');
  }, 900_000);

  it('comes through the address without harm', async () => {
    const { page, faults } = await site.visit('/about/');
    await listen(page);
    for (const text of queries.filter((one) => one.length < 2000).slice(0, THROUGH_ADDRESS)) {
      await page.goto(`${site.origin}/search/?q=${encodeURIComponent(text.toWellFormed())}`);
      await page
        .locator('[data-search-page] :is([data-search-verdict]:not(:empty), [data-search-result])')
        .first()
        .waitFor();
      expect(await harm(page), text).toEqual([]);
    }
    expect(faults).toEqual([]);
  }, 600_000);
});
