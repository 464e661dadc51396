import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import {
  cardOf,
  LONG_MS,
  linkTo,
  openByPointer,
  openWithLink,
  rest,
  TARGET,
  WINDOW,
} from '../support/preview-visits.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { VIEWINGS } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const kitchen = useBrowser(TEST_SITES.kitchenSink);

describe('a card', () => {
  it('lies in the emptier half of the window, beside the line that is pointed at', async () => {
    const { page } = await openWithLink(site, { viewport: { width: 1440, height: 800 } }, TARGET);
    const wrapped = page.locator('.prose > p a[href^="/wiki/"][data-wrapped]');
    await page.evaluate(() => {
      // Far enough down that it can be at either end of the window.
      for (const link of document.querySelectorAll('.prose > p a[href^="/wiki/"]'))
        if (link.getClientRects().length === 2 && link.getBoundingClientRect().top > 1500) {
          link.setAttribute('data-wrapped', '');
          return;
        }
    });
    for (const [line, half] of [
      [0, 'below'],
      [1, 'below'],
      [0, 'above'],
      [1, 'above'],
    ] as const) {
      await wrapped.evaluate(
        (element, place) => element.scrollIntoView({ block: place === 'below' ? 'start' : 'end' }),
        half,
      );
      await page.mouse.move(5, 5);
      await cardOf(page).waitFor({ state: 'detached' });
      await rest(wrapped, line);
      await cardOf(page).waitFor();
      const gap = await wrapped.evaluate(
        (element, [at, place]) => {
          const text = element.getClientRects()[Number(at)];
          const box = document.querySelector('div.preview')?.getBoundingClientRect();
          if (text === undefined || box === undefined) return Number.NaN;
          return place === 'below' ? box.top - text.bottom : text.top - box.bottom;
        },
        [line, half],
      );
      expect(gap, `${half}, line ${line}`).toBeGreaterThanOrEqual(0);
      expect(gap, `${half}, line ${line}`).toBeLessThan(16);
    }
  });

  it('takes the place of the tooltip of its link, and gives it back', async () => {
    const { page, link } = await openWithLink(site);
    await link.evaluate((element) => element.setAttribute('title', 'Tooltip'));
    const card = await openByPointer(link);
    expect(await link.getAttribute('title')).toBeNull();
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    expect(await link.getAttribute('title')).toBe('Tooltip');
  });

  it('closes with Escape, and leaves an outer dialog open', async () => {
    const { page } = await openWithLink(site);
    await page.evaluate((href) => {
      const dialog = document.createElement('dialog');
      const link = document.createElement('a');
      link.href = href;
      link.textContent = 'a link in a dialog';
      dialog.append(link);
      document.body.append(dialog);
      dialog.showModal();
    }, TARGET);
    const dialog = page.locator('dialog[open]');
    const card = await openByPointer(dialog.locator('a'));
    // Within the dialog it is not inert.
    expect(await dialog.locator('div.preview').count()).toBe(1);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await dialog.count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is never of the page that is open', async () => {
    const { page, link } = await openWithLink(site);
    await link.evaluate((element) => element.setAttribute('href', '/wiki/kv-cache/#size'));
    await rest(page.locator('.prose a[href="/wiki/kv-cache/#size"]'));
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
  });

  it.each([
    ['/wiki/kv-cache/#size', 'Section of KV cache'],
    ['/wiki/gb10/#no-such-section', 'Article'],
    ['/devices/gb10/#f-memory-bandwidth', '273'],
    ['/models/gpt-oss-120b/', 'Fits one DGX Spark'],
    ['/references/nvidia-docs-hardware/', 'Source'],
    ['/problems/vllm-util-not-hard-limit/', 'as of'],
    ['/software/vllm/', 'Works'],
    ['/guides/back-up-with-restic/', 'steps'],
    ['/portals/buying/', 'Way in'],
    ['/glossary/#kv-cache', 'Term'],
  ])('is there for links in the text to %s', async (href, words) => {
    const { page, link, faults } = await openWithLink(site, {}, '/wiki/memory-bandwidth/');
    await link.evaluate((element, address) => element.setAttribute('href', address), href);
    const card = await openByPointer(linkTo(page, href));
    expect((await card.textContent())?.toLowerCase()).toContain(words.toLowerCase());
    expect(faults).toEqual([]);
  });

  it('does not come, without a fault, where it cannot be had', async () => {
    const { page, link, faults } = await openWithLink(site);
    await page.route('**/previews/*.json', (route) => route.abort());
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
    await page.unroute('**/previews/*.json');
    await page.route('**/previews/*.json', (route) =>
      route.fulfill({ status: 404, body: '<!doctype html>' }),
    );
    await rest(page.locator('h1'));
    await rest(link);
    await page.waitForTimeout(LONG_MS);
    expect(await cardOf(page).count()).toBe(0);
    expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
    // Back on line, the next wish is heard.
    await page.unroute('**/previews/*.json');
    await page.mouse.move(5, 5);
    await openByPointer(link);
  });

  it('keeps a border where colours are forced, and still stands where motion is reduced', async () => {
    const { link } = await openWithLink(site, { forcedColors: 'active' });
    const card = await openByPointer(link);
    const style = await card.evaluate((element) => {
      const { borderTopWidth, borderTopStyle, transitionDuration } = getComputedStyle(element);
      return { borderTopWidth, borderTopStyle, transitionDuration };
    });
    expect(style).toEqual({
      borderTopWidth: '3px',
      borderTopStyle: 'solid',
      transitionDuration: '0s',
    });
  });

  it.each(VIEWINGS)('is accessible: $name', async ({ options }) => {
    const { page, link } = await openWithLink(site, { ...options, bypassCSP: true });
    await openByPointer(link);
    expect(await axeViolations(page)).toEqual([]);
    const targets = await cardOf(page)
      .locator('button:visible')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
  });

  it('works in a site in a sub-folder', async () => {
    const { page } = await kitchen.visit('/wiki/everything/', WINDOW);
    const link = page.locator('main a[href="/kitchen/wiki/second/"]').first();
    const card = await openByPointer(link);
    expect(await card.getByRole('link').first().getAttribute('href')).toBe('/kitchen/wiki/second/');
  });
});
