import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const LATE = '.plain :is([data-late] > *, .table-region)';
const SCRIPTS = '**/_astro/*.js';

/** How many parts are not laid out yet. */
const waiting = (page: Page): Promise<number> =>
  page.$$eval(
    LATE,
    (parts) =>
      parts.filter(
        ({ firstElementChild: content }) =>
          content?.checkVisibility() && !content.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );

/** The height of the page, and where in the window an entry begins. */
const placeOf = (page: Page, id: string): Promise<{ height: number; top: number }> =>
  page.evaluate(
    (one) => ({
      height: document.documentElement.scrollHeight,
      top: Math.round(document.getElementById(one)?.getBoundingClientRect().top ?? -1),
    }),
    id,
  );

describe('parts far below the first screen', () => {
  it.each(['/timeline/', '/software/vllm/', '/stale/', '/changes/'])(
    'of %s wait for the first paint, and for no longer',
    async (path) => {
      const { page } = await site.visit('/404.html', PHONE);
      await page.route(SCRIPTS, (route) => route.abort());
      await page.goto(site.origin + path);
      expect(await waiting(page)).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await waiting(page), 'on paper').toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await page.unroute(SCRIPTS);
      // Another address, for a page that is loaded again is whole at once.
      await page.goto('about:blank');
      await page.goto(site.origin + path);
      await page.waitForSelector('html[data-whole]');
      expect(await waiting(page)).toBe(0);
      await page.context().close();
    },
  );

  it('do not wait without script', async () => {
    const { page } = await site.visit('/timeline/', { ...PHONE, javaScriptEnabled: false });
    const late = await page
      .locator(LATE)
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).contentVisibility));
    expect(new Set(late)).toEqual(new Set(['visible']));
    await page.context().close();
  });

  it('are where a link leads, and where the reader was, even before the scripts come', async () => {
    const { page } = await site.visit('/timeline/', PHONE);
    await page.waitForSelector('html[data-whole]');
    const id = (await page.$$eval('.events > li', (events) => events.at(-4)?.id)) ?? '';
    const { height } = await placeOf(page, id);
    await page.route(SCRIPTS, (route) => route.abort());
    await page.goto('about:blank');
    await page.goto(`${site.origin}/timeline/#${id}`);
    const linked = await placeOf(page, id);
    expect(linked.top).toBeGreaterThan(0);
    expect(linked.top).toBeLessThan(PHONE.viewport.height / 2);
    expect(linked.height).toBe(height);
    await page.reload();
    expect(await placeOf(page, id)).toEqual(linked);
    await page.context().close();
  });
});
