import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { readCsvRecords } from '../support/strict-csv.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { inOneViewing, sidewaysScroll, watchShift } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const empty = useBrowser(TEST_SITES.oneArticle);
const shownRows = (page: Page) => page.locator('[data-row]:not([hidden])').count();
const runs = () =>
  readCsvRecords(readFileSync(join(TEST_SITES.real.folder, 'data/runs.csv'), 'utf8'));

/** Numbers of the visible rows in the column of values, as far as they are in tokens per second. */
const speeds = (page: Page) =>
  page
    .locator('[data-row]:not([hidden]) [data-u="tokens/s"]')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-v'))));

describe('the page of all runs', () => {
  it('has every run of the data, and the same value', async () => {
    const { page, faults } = await site.visit('/benchmarks/all/');
    const printed = new Map(
      await page
        .locator('[data-row]')
        .evaluateAll((rows) =>
          rows.map((row): [string, string] => [
            row.id,
            (row.querySelector('td b')?.textContent ?? '').replaceAll('\u00A0', ' '),
          ]),
        ),
    );
    expect(printed).toEqual(
      new Map(runs().map((run): [string, string] => [run.get('id') ?? '', run.get('text') ?? ''])),
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is narrowed by keyboard, and the address brings the choice back', async () => {
    const { page, faults } = await site.visit('/benchmarks/all/');
    await page.locator('form[data-ready]').waitFor();
    await page.locator('select[name="engine"]').focus();
    await page.keyboard.type('llama');
    await page.keyboard.press('Tab');
    const wanted = runs().filter((run) => run.get('engine') === 'llama.cpp').length;
    expect(await shownRows(page)).toBe(wanted);
    await page.locator('select[name="kind"]').selectOption('prefill');
    const both = await shownRows(page);
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(wanted);
    const { search } = new URL(page.url());
    const pasted = await site.visit(`/benchmarks/all/${search}`);
    await pasted.page.locator('form[data-ready]').waitFor();
    expect(await shownRows(pasted.page)).toBe(both);
    expect([...faults, ...pasted.faults]).toEqual([]);
    await pasted.page.context().close();
    await page.context().close();
  });

  it('is sorted by keyboard: up, down, and back', async () => {
    const { page } = await site.visit('/benchmarks/all/?kind=decode');
    await page.locator('form[data-ready]').waitFor();
    const asWritten = await speeds(page);
    await page.locator('.runs').scrollIntoViewIfNeeded();
    const heading = page.locator('.runs th', { hasText: 'Value' });
    await heading.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await speeds(page)).toEqual([...asWritten].sort((a, b) => a - b));
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(await speeds(page)).toEqual([...asWritten].sort((a, b) => b - a));
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBeNull();
    expect(await speeds(page)).toEqual(asWritten);
    await page.context().close();
  });

  it('puts depths that are not stated last in both directions', async () => {
    const { page } = await site.visit('/benchmarks/all/');
    await page.locator('.runs').scrollIntoViewIfNeeded();
    const button = page.getByRole('button', { name: 'Depth' });
    for (const _ of ['up', 'down']) {
      await button.click();
      const last = page.locator('[data-row]').last().locator('td').nth(4);
      expect(await last.textContent()).toContain('not stated');
      expect(await page.locator('[aria-sort]').count()).toBe(1);
    }
    await page.context().close();
  });

  it('does not move while its script starts', async () => {
    const { page } = await site.visit('/404.html');
    await watchShift(page);
    await page.goto(`${site.origin}/benchmarks/all/?kind=power`);
    await page.locator('form[data-ready]').waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.shift')).toBe(0);
    await page.context().close();
  });

  it('is reached by links to runs from the page of a source', async () => {
    const { page, faults } = await site.visit('/references/llamacpp-bench-dgx-spark/');
    const link = page.locator('a[href$="/benchmarks/all/#b002-d0"]');
    expect(await link.textContent()).toContain('59.02');
    await link.click();
    await page.locator('form[data-ready]').waitFor();
    expect(await page.locator('#b002-d0').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['#b002-d0', '#b002-d0'],
    ['?kind=power', '?kind=power'],
    ['?from=mail&engine=vLLM#plots', '?from=mail&engine=vLLM#plots'],
  ])('is where an address of benchmarks with %s leads on to', async (asked, found) => {
    const { page, faults } = await site.visit(`/benchmarks/${asked}`);
    await page.waitForURL(`${site.origin}/benchmarks/all/${found}`);
    await page.locator('form[data-ready]').waitFor();
    expect(await shownRows(page)).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the page of benchmarks', () => {
  it.each(['', '#plots', '#s12', '?from=mail'])('stays for an address with “%s”', async (asked) => {
    const { page, faults } = await site.visit(`/benchmarks/${asked}`);
    await page.waitForTimeout(200);
    expect(page.url()).toBe(`${site.origin}/benchmarks/${asked}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('answers for every run without script, with a way to its row', async () => {
    const { page } = await site.visit('/benchmarks/#b012', { javaScriptEnabled: false });
    expect(await page.locator('noscript a[id]').count()).toBe(runs().length);
    await page.locator('#b012').click();
    await page.waitForURL(/\/benchmarks\/all\/#b012$/);
    expect(await page.locator('#b012').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('without script', () => {
  it.each(['/benchmarks/', '/benchmarks/all/', '/models/', '/models/gpt-oss-120b/'])(
    '%s is complete',
    async (path) => {
      const scripted = await site.visit(path);
      const plain = await site.visit(path, { javaScriptEnabled: false });
      const words = (page: Page) => page.locator('main td').allTextContents();
      expect(await words(plain.page)).toEqual(await words(scripted.page));
      expect(await plain.page.locator('main :is(select, button):visible').count()).toBe(0);
      await scripted.page.context().close();
      await plain.page.context().close();
    },
  );

  it('plots stand in the page, each with a table', async () => {
    const { page } = await site.visit('/benchmarks/', { javaScriptEnabled: false });
    expect(await page.locator('figure.drawing > svg[role="img"]').count()).toBe(5);
    expect(await page.locator('figure.drawing details table').count()).toBe(5);
    await page.context().close();
  });
});

describe('the pages of models', () => {
  it('are narrowed by the address', async () => {
    const { page, faults } = await site.visit('/models/?design=dense&spark=fits');
    await page.locator('form[data-ready]').waitFor();
    const all = await page.locator('[data-design="dense"][data-spark="fits"]').count();
    expect(all).toBeGreaterThan(0);
    expect(await shownRows(page)).toBe(all);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('lead from the list to a model, and from there to the planner', async () => {
    const { page } = await site.visit('/models/');
    await page.getByRole('link', { name: 'gpt-oss-120b', exact: true }).click();
    expect(await page.locator('h1').textContent()).toBe('gpt-oss-120b');
    expect(await page.locator('a[href$="/fit/?model=gpt-oss-120b"]').count()).toBe(1);
    await page.context().close();
  });

  it.each(['/models/', '/benchmarks/'])('%s says so where nothing is recorded', async (path) => {
    const { page, faults } = await empty.visit(path);
    expect(await page.locator('main p').first().textContent()).toMatch(/^No .* recorded yet\.$/);
    expect(await page.locator('main table').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('models and runs', () => {
  it.each(inOneViewing(['/models/', '/models/gpt-oss-120b/', '/benchmarks/', '/benchmarks/all/']))(
    'axe finds nothing on $path, $name, and it does not move sideways',
    async ({ path, options }) => {
      const { page } = await site.visit(path, { ...options, bypassCSP: true });
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );
});
