import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabWalkFaults } from '../support/access/tab-walk.ts';
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

describe.each([360, 1440])('a walk with Tab at %i px', (width) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.visit('/about/', { viewport: { width, height: 800 } }));
  });
  afterAll(() => page.context().close());

  it.each(['/', '/compare/', '/problems/uma-oom-freezes-host/'])(
    'sees, reaches and leaves every stop of %s in order',
    async (path) => {
      await page.goto(site.origin + path);
      expect(await tabWalkFaults(page, new Set())).toEqual([]);
    },
  );
});

it('a walk with Tab notices what covers a stop, hides its focus, changes the order or holds it', async () => {
  const { page } = await site.visit('/about/');
  const faultsWith = async (change: () => void): Promise<string[]> => {
    await page.goto(`${site.origin}/about/`);
    await page.evaluate(change);
    return (await tabWalkFaults(page, new Set())).map((fault) => fault.split(':')[0] ?? '');
  };
  expect(await faultsWith(() => undefined)).toEqual([]);
  const covered = await faultsWith(() => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0 0 60%; background: canvas; z-index: 9';
    document.body.append(cover);
  });
  expect(covered).toContain('covered');
  const unseen = await faultsWith(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':focus-visible { outline: 0 !important }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(unseen).toContain('focus');
  const disordered = await faultsWith(() => {
    document.querySelectorAll<HTMLElement>('main a')[1]?.setAttribute('tabindex', '1');
  });
  expect(disordered).toContain('order');
  const held = await faultsWith(() => {
    const link = document.querySelector<HTMLElement>('main a');
    link?.addEventListener('keydown', (event) => event.preventDefault());
  });
  expect(held).toContain('trap');
  await page.context().close();
});
