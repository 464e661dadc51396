import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const site = useBrowser(TEST_SITES.kitchenSink);
const base = TEST_SITES.kitchenSink.basePath;
const ARTICLE = '/wiki/everything/';
const KEY = `${base}wiki/everything/`;

const visitsOf = (page: Page) =>
  page.evaluate((): unknown => {
    const text = localStorage.getItem('visits');
    return text?.startsWith('{') ? JSON.parse(text) : text;
  });
const isNoted = (page: Page) =>
  page.waitForFunction(() => localStorage.getItem('visits')?.includes('/wiki/everything/'));
const strip = (page: Page) => page.getByRole('region', { name: 'Changed since your last visit' });

/** Comes back to the page as one who read another revision of it. */
async function returnAfterChange(page: Page): Promise<void> {
  await isNoted(page);
  await page.evaluate(
    (key) => localStorage.setItem('visits', JSON.stringify({ [key]: 'older' })),
    KEY,
  );
  await page.reload();
}

describe('a visit', () => {
  it('leaves the revision of the page in the browser, and nothing else', async () => {
    const { page, faults } = await site.visit(ARTICLE);
    await isNoted(page);
    const revision = await page.locator('meta[name="revision"]').getAttribute('content');
    expect(await visitsOf(page)).toEqual({ [KEY]: revision });
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await strip(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('loads nothing for it while the page is as it was', async () => {
    const { page } = await site.visit(ARTICLE);
    await isNoted(page);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(loaded.filter((name) => /visit|strip/.test(name))).toEqual([]);
  });

  it('of a page that changed since is told so, once', async () => {
    const { page, faults } = await site.visit(ARTICLE);
    await returnAfterChange(page);
    await strip(page).waitFor();
    expect(await strip(page).getByRole('status').textContent()).toBe(
      'This page has changed since your last visit.',
    );
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await strip(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('leads to what changed, by keyboard', async () => {
    const { page } = await site.visit(ARTICLE);
    await returnAfterChange(page);
    await strip(page).getByRole('link', { name: 'What changed' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${KEY}history/`);
    expect(await page.locator('h1').textContent()).toBe('History of Everything');
  });

  it.each(['button', 'Escape'])('can be dismissed with %s', async (means) => {
    const { page } = await site.visit(ARTICLE);
    await returnAfterChange(page);
    const dismiss = strip(page).getByRole('button', { name: 'Dismiss' });
    await dismiss.focus();
    const box = await dismiss.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press(means === 'button' ? 'Enter' : 'Escape');
    await strip(page).waitFor({ state: 'detached' });
  });

  it('hides nothing at the end of the page', async () => {
    const { page } = await site.visit(ARTICLE, { viewport: { width: 360, height: 640 } });
    await returnAfterChange(page);
    await strip(page).waitFor();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const gap = await page.evaluate(() => {
      const foot = document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0;
      const top = document.querySelector('.changed-strip')?.getBoundingClientRect().top ?? 0;
      return top - foot;
    });
    expect(gap).toBeGreaterThanOrEqual(0);
  });
});

describe('remembering', () => {
  it('can be ended where the change is told, and begun again among the changes', async () => {
    const { page, faults } = await site.visit(ARTICLE);
    await returnAfterChange(page);
    await strip(page).getByRole('button', { name: 'Turn off' }).click();
    expect(await visitsOf(page)).toBe('off');
    await strip(page).getByRole('link', { name: 'Where to switch that on again' }).click();
    await page.waitForURL(`**${base}changes/#visits`);
    const box = page.getByRole('checkbox', { name: /changed since my last visit/ });
    expect(await box.isChecked()).toBe(false);
    await page.goto(`${site.origin}${KEY}`);
    await page.waitForLoadState('networkidle');
    expect(await visitsOf(page)).toBe('off');
    await page.goto(`${site.origin}${base}changes/`);
    await box.check();
    expect(await visitsOf(page)).toBeNull();
    await page.goto(`${site.origin}${KEY}`);
    await isNoted(page);
    expect(faults).toEqual([]);
  });

  it('is not missed where nothing can be kept', async () => {
    const { page } = await site.visit('/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${site.origin}${KEY}`);
    await page.waitForLoadState('networkidle');
    expect(await strip(page).count()).toBe(0);
    await page.goto(`${site.origin}${base}changes/`);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#visits').isHidden()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('has no switch without script', async () => {
    const { page } = await site.visit('/changes/', { javaScriptEnabled: false });
    expect(await page.locator('#visits').isHidden()).toBe(true);
  });
});
