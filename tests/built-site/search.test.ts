import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const RESULT = '[data-search-result]';

async function titles(page: Page): Promise<string[]> {
  await page.locator(`${RESULT} a`).first().waitFor();
  return page.locator(RESULT).allTextContents();
}

describe.each([TEST_SITES.real, TEST_SITES.subFolder])('search under $basePath', (testSite) => {
  const site = useBrowser(testSite);

  it('opens with “/”, finds a fact by its words, and goes to its row by keyboard', async () => {
    const { page, faults } = await site.visit('/wiki/dgx-spark/');
    await page.keyboard.press('/');
    await page.locator('#search-dialog').waitFor({ state: 'visible' });
    await page.keyboard.type('memory bandwidth');
    // Rows come with every letter; those of the whole query are meant.
    await page.locator(RESULT).first().getByText('273').waitFor();
    expect(await page.locator(RESULT).first().getAttribute('data-kind')).toBe('fact');
    await page.waitForFunction(() =>
      /\d+ result/.test(
        document.querySelector('#search-dialog [role="status"]')?.textContent ?? '',
      ),
    );
    await page.keyboard.press('ArrowDown');
    const active = await page
      .locator('#search-dialog [role="combobox"]')
      .getAttribute('aria-activedescendant');
    expect(active).toBeTruthy();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.startsWith('#f-'));
    expect(new URL(page.url()).pathname.startsWith(testSite.basePath)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('opens with Ctrl+K, closes with Escape, and gives the focus back', async () => {
    const { page } = await site.visit('/');
    const opener = page.locator('[data-search-open]');
    await opener.focus();
    await page.keyboard.press('Control+k');
    await page.locator('#search-dialog').waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await page.locator('#search-dialog').waitFor({ state: 'hidden' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the key “/”', () => {
  const site = useBrowser(TEST_SITES.real);

  it('can be switched off in the dialog, which Ctrl+K then opens alone', async () => {
    const { page, faults } = await site.visit('/about/');
    const dialog = page.locator('#search-dialog');
    const key = dialog.getByRole('button', { name: /^Open search with/ });
    await page.keyboard.press('/');
    await key.click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('settings'))).toBe('{"keys":"off"}');
    await page.keyboard.press('Control+k');
    await key.click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await dialog.waitFor({ state: 'visible' });
    expect(faults).toEqual([]);
  });

  it('is switched off also where the browser keeps nothing', async () => {
    const { page, faults } = await site.visit('/about/');
    await page.evaluate(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.keyboard.press('/');
    await page.getByRole('button', { name: /^Open search with/ }).click();
    const dialog = page.locator('#search-dialog');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    expect(await dialog.isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });
});

describe('the search page', () => {
  const site = useBrowser(TEST_SITES.real);
  const search = async (query: string) => site.visit(`/search/?q=${encodeURIComponent(query)}`);

  it('answers a query from its address, as links in the contract’s form', async () => {
    const { page, faults } = await search('Project DIGITS');
    expect((await titles(page)).join(' ')).toContain('Project DIGITS');
    const rows = await page.locator(RESULT).evaluateAll((elements) =>
      elements.map((element) => ({
        kind: element.getAttribute('data-kind'),
        href: (element.matches('a') ? null : element.querySelector('a[href]'))?.getAttribute(
          'href',
        ),
      })),
    );
    expect(rows.every(({ kind, href }) => kind && href)).toBe(true);
    expect(faults).toEqual([]);
  });

  it.each([
    ['140 W', '140'],
    ['lpddr5x', 'LPDDR5X'],
    ['llama 70b fp16', '140'],
    ['price october 2026', '6,950'],
    ['connectx-7', 'ConnectX-7'],
    ['mediatek', 'MediaTek'],
    ['sm_121', '12.1'],
  ])('finds “%s”', async (query, expected) => {
    const { page } = await search(query);
    expect((await titles(page)).slice(0, 5).join(' ')).toContain(expected);
  });

  it.each(['FP6', 'nvfp8', 'xyzzyq'])(
    'says that no page contains “%s” instead of answering something else',
    async (query) => {
      const { page } = await search(query);
      await page.getByText(`No page contains “${query}”`).waitFor();
      expect(await page.locator(RESULT).count()).toBe(0);
    },
  );

  it.each(['', '?q=', '?q=%20%20'])('says what to do at /search/%s', async (query) => {
    const { page, faults } = await site.visit(`/search/${query}`);
    await page.getByText('Type what you look for').first().waitFor();
    await page.waitForFunction(() =>
      document.querySelector('[data-search-announcer]')?.textContent?.includes('Type what you'),
    );
    expect(await page.locator(RESULT).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('says what to do when all that was typed are blanks', async () => {
    const { page } = await search('memory');
    await titles(page);
    const input = page.locator('[data-search-page] input');
    await input.fill('  ');
    await input.press('Enter');
    await page.locator('[data-search-verdict]', { hasText: 'Type what you look for' }).waitFor();
    expect(await page.locator(RESULT).count()).toBe(0);
  });

  it('gives query, results and place back on the way back from a result', async () => {
    const { page } = await search('memory');
    const whole = page.locator('[data-search-list][aria-busy="false"]');
    await whole.waitFor();
    const before = await titles(page);
    const result = page.locator(`${RESULT} a`).nth(11);
    await result.evaluate((link) => link.scrollIntoView({ block: 'center' }));
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(200);
    await result.click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await whole.waitFor();
    expect(await titles(page)).toEqual(before);
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) <= 1, top);
    expect(await page.locator('[data-search-page] input').inputValue()).toBe('memory');
    // A new search begins at its top.
    await page.goto(`${site.origin}/search/?q=memory`);
    await titles(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it.each([
    ['dialog', '/about/'],
    ['page', '/search/?q=memory'],
  ])('keeps the row that was chosen in the %s when more rows come', async (box, path) => {
    const { page } = await site.visit('/about/');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/pagefind/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.origin}${path}`);
    if (box === 'dialog') {
      await page.keyboard.press('/');
      await page.keyboard.type('memory');
    }
    const third = page.locator(`${RESULT} a`).nth(2);
    await third.waitFor();
    await page
      .locator('[data-search-verdict]', { hasText: /\d result/ })
      .first()
      .waitFor();
    const before = await page.locator(RESULT).count();
    const address = await third.getAttribute('href');
    if (box === 'dialog')
      for (let row = 0; row < 3; row += 1) await page.keyboard.press('ArrowDown');
    else await third.focus();
    release();
    await page.waitForFunction(([rows, count]) => document.querySelectorAll(rows).length > count, [
      RESULT,
      before,
    ] as const);
    const chosen = page.locator(box === 'dialog' ? '[aria-selected="true"]' : `${RESULT} a:focus`);
    expect(await chosen.getAttribute('href')).toBe(address);
  });

  it('sets titles and excerpts as text', async () => {
    const { page } = await search('<img src=x onerror=alert(1)> memory');
    await page.waitForTimeout(1000);
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('says so when nothing can be loaded, and leads to the A–Z list', async () => {
    const { page } = await site.visit('/about/');
    await page.route(/\/pagefind\/|\/search\/\w+\.json/, (route) => route.abort());
    await page.goto(`${site.origin}/search/?q=memory`);
    await page.getByText('Search could not be loaded').waitFor();
    expect(await page.locator('main a[href="/wiki/"]').count()).toBeGreaterThan(0);
  });

  it('takes back that it failed when answers come after all', async () => {
    const { page } = await site.visit('/about/');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.clock.install();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.route(/answer-worker/, async (route) => {
      await held;
      await route.continue();
    });
    const worker = page.waitForRequest(/answer-worker/);
    await page.goto(`${site.origin}/search/?q=memory+bandwidth`);
    await worker;
    await page.clock.fastForward(15_000);
    await page.getByText('Search could not be loaded').first().waitFor();
    release();
    expect((await titles(page))[0]).toContain('273');
    await page.getByText('The full text could not be searched').first().waitFor();
    expect(await page.getByText('Names and figures could not be searched').count()).toBe(0);
  });

  it('answers from the records when the full text cannot be loaded, and says so', async () => {
    const { page } = await site.visit('/about/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site.origin}/search/?q=memory+bandwidth`);
    expect((await titles(page))[0]).toContain('273');
    await page.getByText('The full text could not be searched').waitFor();
  });

  it('answers from the full text when the records cannot be loaded', async () => {
    const { page } = await site.visit('/about/');
    await page.route(/\/search\/\w+\.json/, (route) => route.abort());
    await page.goto(`${site.origin}/search/?q=memory+bandwidth`);
    expect((await titles(page)).join(' ')).toContain('bandwidth');
  });

  it('mends spelling, says so, and offers the search as typed', async () => {
    const { page, faults } = await search('bandwith');
    expect((await titles(page))[0]).toContain('bandwidth');
    const verdict = page.locator('[data-search-verdict]');
    await verdict.getByText('Read “bandwith” as “bandwidth”').waitFor();
    await verdict.locator('a').click();
    await page.waitForURL((url) => url.searchParams.get('q') === '"bandwith"');
    expect(faults).toEqual([]);
  });

  it('leads to a comparison and to the planner with its verdict', async () => {
    const { page } = await search('spark vs m3 ultra');
    await titles(page);
    const comparison = page.locator(`${RESULT} a`).first();
    expect(await comparison.getAttribute('href')).toBe('/compare/?d=dgx-spark,mac-studio-m3-ultra');
    await comparison.click();
    const heads = page.locator('main table').first().locator('thead th');
    await expect
      .poll(async () => (await heads.allTextContents()).join(' '), { timeout: 15_000 })
      .toMatch(/DGX Spark.*M3 Ultra/);
    await page.goto(`${site.origin}/search/?q=70b+fp16`);
    const first = page.locator('[data-search-answer]');
    await first.waitFor();
    expect(await first.textContent()).toContain('140 GB, of 128 GB');
    await first.locator('a').click();
    await page.locator('[data-fit-status]', { hasText: 'does not fit' }).waitFor();
  });

  it('marks the words found on the page reached, and leads through them', async () => {
    const { page, faults } = await search('NVFP4');
    await page.locator(`${RESULT} a`).first().click();
    const bar = page.locator('.found-bar');
    await bar.waitFor();
    await bar.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/^1 of \d+$/).waitFor();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(2);
    await bar.getByRole('button', { name: 'Close' }).click();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(faults).toEqual([]);
  });
});
