import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { inOneViewing, sidewaysScroll } from '../support/viewings.ts';

const FILTERED = [
  { path: '/corrections/', query: '?verdict=wrong', rows: '[data-verdict="wrong"]' },
  {
    path: '/timeline/',
    query: '?kind=price&year=2026',
    rows: '[data-kind="price"][data-year="2026"]',
  },
  { path: '/prices/', query: '?kind=shop', rows: '[data-kind="shop"]' },
  {
    path: '/references/',
    query: '?kind=press&access=read',
    rows: '[data-kind="press"][data-access="read"]',
  },
] as const;

const site = useBrowser(TEST_SITES.real);
const inSubFolder = useBrowser(TEST_SITES.subFolder);

const visibleRows = (page: Page) => page.locator('[data-row]:visible').count();
const count = (page: Page) => page.locator('[data-filter-count]').textContent();

describe.each(FILTERED)('the filter of $path', ({ path, query, rows }) => {
  it('shows what a pasted address asks for, and no empty section', async () => {
    const { page, faults } = await site.visit(path + query);
    const wanted = await page.locator(rows).count();
    const all = await page.locator('[data-row]').count();
    expect(wanted).toBeGreaterThan(0);
    expect(wanted).toBeLessThan(all);
    expect(await visibleRows(page)).toBe(wanted);
    expect(await page.locator(`[data-row]:not(${rows}):visible`).count()).toBe(0);
    expect(await count(page)).toMatch(new RegExp(`^${wanted} of ${all} `));
    for (const [name, value] of new URLSearchParams(query))
      expect(await page.locator(`select[name="${name}"]`).inputValue()).toBe(value);
    const empty = page.locator('[data-rows]:visible:not(:has([data-row]:not([hidden])))');
    expect(await empty.count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('moves nothing while a pasted address is followed', async () => {
    const { page } = await site.visit('/404.html');
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Reflect.set(globalThis, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.origin + path + query);
    await page.locator('form[data-ready]').waitFor();
    // Two frames, so that a shift would have been drawn and reported.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).toEqual([]);
    await page.context().close();
  });

  it('works by keyboard, keeps the choice in the address, and leads back to all', async () => {
    const { page, faults } = await site.visit(path);
    const all = await visibleRows(page);
    await page.locator('form[data-filters] select').first().focus();
    await page.keyboard.press('ArrowDown');
    const [name, value] = await page
      .locator('form[data-filters] select')
      .first()
      .evaluate((select) => [Reflect.get(select, 'name'), Reflect.get(select, 'value')]);
    expect(value).not.toBe('');
    expect(new URL(page.url()).searchParams.get(String(name))).toBe(value);
    const shown = await visibleRows(page);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await count(page)).toContain(`${shown} of ${all}`);

    const button = page.locator('form[data-filters] button');
    while (!(await button.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await visibleRows(page)).toBe(all);
    expect(new URL(page.url()).search).toBe('');
    expect(await count(page)).toMatch(new RegExp(`^All ${all} `));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('leaves everything in place without script, and shows no idle controls', async () => {
    const { page } = await site.visit(path + query, { javaScriptEnabled: false });
    expect(await visibleRows(page)).toBe(await page.locator('[data-row]').count());
    expect(await page.locator('form[data-filters]').isVisible()).toBe(false);
    expect(await page.locator('[data-filter-empty]').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('filters', () => {
  it('say when nothing matches, and offer the way back', async () => {
    const { page } = await site.visit('/prices/');
    // Any product and kind that no price has together.
    const query = await page.evaluate(() => {
      const [product, kind] = [...document.querySelectorAll('select')].map((select) =>
        [...select.options].map((option) => option.value).filter((value) => value !== ''),
      );
      const pairs = (product ?? []).flatMap((p) => (kind ?? []).map((k) => ({ p, k })));
      const free = pairs.find(
        ({ p, k }) => !document.querySelector(`[data-product="${p}"][data-kind="${k}"]`),
      );
      return free && `?product=${free.p}&kind=${free.k}`;
    });
    expect(query).toBeDefined();
    await page.goto(`${site.origin}/prices/${query}`);
    await page.locator('[data-filter-empty]').waitFor();
    expect(await visibleRows(page)).toBe(0);
    expect(await count(page)).toMatch(/^No /);
    await page.locator('[data-filter-reset]').focus();
    await page.keyboard.press('Enter');
    expect(await visibleRows(page)).toBeGreaterThan(0);
    expect(await page.locator('[data-filter-empty]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.context().close();
  });

  it('pass over values that no control offers, and keep what else the address holds', async () => {
    const { page } = await site.visit('/corrections/?verdict=untrue&from=mail');
    expect(await count(page)).toMatch(/^All /);
    await page.locator('select[name="verdict"]').selectOption('holds');
    expect(new URL(page.url()).search).toBe('?verdict=holds&from=mail');
    await page.context().close();
  });

  it('give way to a link to a row that they would hide', async () => {
    const { page } = await site.visit('/corrections/?verdict=holds#c100');
    await page.locator('form[data-ready]').waitFor();
    expect(await page.locator('#c100').isVisible()).toBe(true);
    expect(
      await page.locator('#c100').evaluate((row) => row.getBoundingClientRect().top),
    ).toBeLessThan(await page.evaluate(() => innerHeight));
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('drop the name of a row from the address when a later choice hides it', async () => {
    const { page } = await site.visit('/corrections/#c100');
    await page.locator('form[data-ready]').waitFor();
    await page.locator('select[name="verdict"]').selectOption('holds');
    expect(new URL(page.url()).hash).toBe('');
    const shown = await visibleRows(page);
    await page.reload();
    await page.locator('form[data-ready]').waitFor();
    expect(await visibleRows(page)).toBe(shown);
    await page.context().close();
  });

  it('pass over an address whose anchor cannot be read', async () => {
    const { page, faults } = await site.visit('/corrections/?verdict=wrong#%');
    expect(await count(page)).toMatch(/^\d+ of /);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('work in a sub-folder', async () => {
    const { page, faults } = await inSubFolder.visit('/corrections/?verdict=wrong');
    expect(await count(page)).toMatch(/^\d+ of \d+ claims$/);
    expect(await page.locator('form[data-filters]').getAttribute('action')).toBe(
      '/handbook/spark/corrections/',
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the page of figures due for verification', () => {
  async function readOn(day: string) {
    const { page } = await site.visit('/404.html');
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
    await page.goto(`${site.origin}/stale/`);
    return page;
  }

  it('speaks of the day of reading', async () => {
    const { page: fresh } = await site.visit('/404.html');
    await fresh.goto(`${site.origin}/stale/`);
    const edition = await fresh.locator('[data-edition]').getAttribute('data-edition');
    const due = await fresh.locator('[data-age]').first().getAttribute('data-due');
    await fresh.context().close();

    const early = await readOn('2020-01-01');
    expect(await early.locator('[data-stale-today]').textContent()).toContain('none is overdue');
    expect(await early.locator('[data-age]').first().textContent()).toMatch(/^due in \d+ days$/);
    await early.context().close();

    const late = await readOn('2099-01-01');
    const all = await late
      .locator('[data-batch]')
      .evaluateAll((rows) =>
        rows.reduce((sum, row) => sum + Number(row.getAttribute('data-count')), 0),
      );
    expect(await late.locator('[data-stale-today]').textContent()).toContain(`${all} are overdue`);
    expect(await late.locator('[data-age]').first().textContent()).toMatch(/^\d+ days overdue$/);
    await late.context().close();

    const last = await readOn(due ?? '');
    expect(await last.locator('[data-age]').first().textContent()).toBe('due on this day');
    expect((edition ?? '') < (due ?? '')).toBe(true);
    await last.context().close();
  });

  it('is complete without script', async () => {
    const { page } = await site.visit('/stale/', { javaScriptEnabled: false });
    expect(await page.locator('#next ~ .table-region [data-age]').count()).toBe(20);
    expect(await page.locator('[data-age]').first().textContent()).toMatch(/^due in /);
    await page.context().close();
  });
});

describe('pages with lists', () => {
  it.each(inOneViewing(['/corrections/', '/stale/', '/prices/', '/timeline/', '/references/']))(
    'axe finds nothing on $path, $name, and it does not move sideways',
    async ({ path, options }) => {
      const { page } = await site.visit(path, { ...options, bypassCSP: true });
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );
});
