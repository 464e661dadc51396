import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import {
  cardOf,
  LONG_MS,
  openByPointer,
  openWithLink,
  PAGE,
  rest,
  TARGET,
} from '../support/preview-visits.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);

describe('the switch in the card', () => {
  it('turns previews off at once, keeps other settings, and can be taken back', async () => {
    const { page, link } = await openWithLink(site);
    await page.evaluate(() => localStorage.setItem('settings', '{"theme":"dark"}'));
    await page.reload();
    const stored = () => page.evaluate(() => JSON.parse(localStorage.getItem('settings') ?? ''));
    const card = await openByPointer(link);
    await card.getByRole('button', { name: 'Turn previews off' }).click();
    expect(await stored()).toEqual({ theme: 'dark', previews: 'off' });
    await card.getByRole('button', { name: 'Turn on again' }).click();
    expect(await stored()).toEqual({ theme: 'dark' });
    await page.mouse.move(5, 5);
    await (await openByPointer(link)).getByRole('button', { name: 'Turn previews off' }).click();
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    await rest(link);
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
  });

  it('holds for the page where nothing can be stored', async () => {
    const { page, link, faults } = await openWithLink(site);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    await page.reload();
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.getByText('shows a preview of the link').waitFor();
    const card = await openByPointer(link);
    await card.getByRole('button', { name: 'Turn previews off' }).click();
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is asked before anything is loaded', async () => {
    const { page, link, asked } = await openWithLink(site);
    await page.evaluate(() => {
      document.documentElement.dataset['previews'] = 'off';
    });
    await rest(link);
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(LONG_MS);
    expect(asked).toEqual([]);
  });
});

describe('a tap', () => {
  const wishForSheets = (page: Page) =>
    page.evaluate(() => {
      document.documentElement.dataset['touchPreviews'] = 'on';
    });

  it('opens the page, unless the reader chose otherwise', async () => {
    const { page, link, asked } = await openWithLink(site, PHONE);
    await link.tap();
    await page.waitForURL(`**${TARGET}`);
    expect(asked).toEqual([]);
  });

  it('shows a sheet with a link to the page, where the reader wants that', async () => {
    const { page, link, faults } = await openWithLink(site, PHONE);
    await wishForSheets(page);
    await link.tap();
    const sheet = page.locator('dialog.preview-sheet');
    await sheet.waitFor();
    expect(new URL(page.url()).pathname).toBe(PAGE);
    const box = await sheet.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(PHONE.viewport.height);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await sheet.waitFor({ state: 'detached' });
    // Beside the sheet, on what is behind it.
    await link.tap();
    await sheet.waitFor();
    await page.touchscreen.tap(180, 20);
    await sheet.waitFor({ state: 'detached' });
    await link.tap();
    await sheet.getByRole('link', { name: 'Open page' }).tap();
    await page.waitForURL(`**${TARGET}`);
    expect(faults).toEqual([]);
  });

  it('opens the page where the card does not come', async () => {
    const { page, link } = await openWithLink(site, PHONE);
    await wishForSheets(page);
    await page.route('**/previews/*.json', (route) => route.abort());
    await link.tap();
    await page.waitForURL(`**${TARGET}`);
  });
});
