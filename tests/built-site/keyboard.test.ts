import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const site = useBrowser(TEST_SITES.real);
describe('with the keyboard alone', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.visit('/about/'));
  });
  afterAll(() => page.context().close());

  it('begins with the link to the text, which leads into it', async () => {
    await page.goto(`${site.origin}/wiki/dgx-spark/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it.each([
    { opener: '[data-search-open]', opened: '#search-dialog' },
    { opener: '[data-appearance-open]', opened: '#appearance-title' },
    { opener: '[data-offline]', opened: '.offline-panel' },
    { opener: '[popovertarget="menu"]', opened: '#menu' },
  ])(
    'gives the focus back to $opener when what it opened is closed',
    async ({ opener, opened }) => {
      await page.setViewportSize({ width: 1440, height: 800 });
      await page.goto(`${site.origin}/wiki/dgx-spark/`);
      await page.locator(opener).first().focus();
      await page.keyboard.press('Enter');
      await page.locator(opened).waitFor({ state: 'visible' });
      await page.keyboard.press('Escape');
      await page.locator(opened).waitFor({ state: 'hidden' });
      await page.waitForFunction(
        (selector) => document.activeElement?.matches(selector) === true,
        opener,
      );
    },
  );
});
