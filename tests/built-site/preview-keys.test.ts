import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { idsOf } from '../support/built-pages.ts';
import {
  cardOf,
  hasFocus,
  LONG_MS,
  openByPointer,
  openWithLink,
  TARGET,
} from '../support/preview-visits.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const site = useBrowser(TEST_SITES.real);

describe('the keyboard', () => {
  it('says which key shows a card, moves into it, and comes back with Escape', async () => {
    const { page, link, asked } = await openWithLink(site);
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await hasFocus(link)).toBe(true);
    await page.getByText('shows a preview of the link').waitFor();
    expect(asked.filter((url) => url.endsWith('.json'))).toEqual([]);

    await page.keyboard.press('Alt+ArrowDown');
    const card = cardOf(page);
    await card.waitFor();
    expect(await hasFocus(card)).toBe(true);
    expect(await card.getAttribute('aria-label')).toBe('Preview: DGX Spark');
    // A pointer on its way elsewhere does not take away what the keyboard reads.
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await page.waitForTimeout(LONG_MS);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('DGX Spark');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await hasFocus(link)).toBe(true);
    expect(await page.getByText('shows a preview of the link').isVisible()).toBe(false);
  });

  it('leaves the card at its end, back to the link', async () => {
    const { page, link } = await openWithLink(site);
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    const card = cardOf(page);
    await card.waitFor();
    const stops = await card.locator('a, button').count();
    for (let at = 0; at <= stops; at += 1) await page.keyboard.press('Tab');
    await card.waitFor({ state: 'detached' });
    expect(await hasFocus(link)).toBe(true);
  });

  it('has the key explained on the page about the site', async () => {
    const { page } = await site.visit('/about/#previews', { javaScriptEnabled: false });
    expect(await page.locator('#previews + p').textContent()).toContain('Alt + ↓');
  });
});

describe('a pinned card', () => {
  it('stays, is not modal, and shows cards of its own links; at most three stay', async () => {
    const { page, faults } = await openWithLink(
      site,
      { viewport: { width: 1440, height: 900 } },
      TARGET,
    );
    const links = page.locator('.prose > p a[href^="/wiki/"]');
    const titles: (string | null)[] = [];
    for (let at = 0; at < 4; at += 1) {
      const card = await openByPointer(links.nth(at));
      titles.push(await card.locator('.preview-title').textContent());
      // What stands in a card that is not pinned shows no further card.
      await card.locator('a').first().hover();
      await page.waitForTimeout(LONG_MS);
      expect(await cardOf(page).count()).toBe(1);
      await card.getByRole('button', { name: 'Pin' }).click();
    }
    const pinned = page.locator('dialog.preview-pinned');
    expect(await pinned.locator('.preview-title').allTextContents()).toEqual(titles.slice(1));
    expect(await page.locator('dialog:modal').count()).toBe(0);
    expect(await hasFocus(pinned.last())).toBe(true);

    await pinned.first().locator('.preview-figures a').first().scrollIntoViewIfNeeded();
    const nested = await openByPointer(pinned.first().locator('.preview-figures a').first());
    expect(await nested.textContent()).toContain('Figure · ');
    await page.keyboard.press('Escape');
    expect(await pinned.count()).toBe(3);
    await page.keyboard.press('Escape');
    expect(await pinned.count()).toBe(2);
    expect(await hasFocus(links.nth(3))).toBe(true);
    const ids = idsOf(await page.content());
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
