import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { readStrictCsv } from '../support/strict-csv.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE, watchShift } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const DESK = { viewport: { width: 1440, height: 900 } };

/** Opens a page and waits for the tools of a table; “box” is both, which stand one after the other. */
async function visitTable(path: string, table: string, options: object = DESK) {
  const visit = await site.visit(path, options);
  await visit.page.locator(table).first().scrollIntoViewIfNeeded();
  const tools = `.table-box:has(+ .table-region ${table})`;
  await visit.page.locator(`${tools} > .table-tools`).first().waitFor();
  const box = visit.page.locator(`${tools}, .table-region:has(${table})`);
  return { ...visit, box };
}

const firstCells = (page: Page, table: string): Promise<string[]> =>
  page
    .locator(`${table} tbody th[scope="row"]`)
    .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim() ?? ''));

describe('sorting', () => {
  it('says what it did, marks one heading, and gives the order of the page back', async () => {
    const { page, box, faults } = await visitTable('/models/', '.model-list');
    const asWritten = await firstCells(page, '.model-list');
    const status = box.getByRole('status');
    await box.getByRole('button', { name: 'Parameters' }).focus();
    await page.keyboard.press('Enter');
    expect(await status.textContent()).toBe(
      `${asWritten.length} rows sorted by Parameters, smallest first.`,
    );
    const sizes = await page
      .locator('.model-list tbody td:nth-child(3)')
      .evaluateAll((cells) =>
        cells.map((cell) => Number.parseFloat((cell.textContent ?? '').replaceAll(',', ''))),
      );
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    await box.getByRole('button', { name: 'Model', exact: true }).click();
    expect(await page.locator('[aria-sort]').count()).toBe(1);
    expect(await status.textContent()).toContain('A to Z');
    await box.locator('.table-tools summary').click();
    await box.getByRole('button', { name: 'Order of the page' }).click();
    expect(await firstCells(page, '.model-list')).toEqual(asWritten);
    expect(await page.locator('[aria-sort]').count()).toBe(0);
    expect(await status.textContent()).toBe('In the order of the page.');
    expect(faults).toEqual([]);
  });

  it('keeps the rows of a data sheet under their headings', async () => {
    const { page, box } = await visitTable('/devices/dgx-spark/', '.spec');
    const groups = () =>
      page.locator('.spec tbody').evaluateAll((bodies) =>
        bodies.map((body) => ({
          title: body.querySelector('.group')?.textContent,
          isFirst: body.firstElementChild?.matches('.group'),
          ids: [...body.querySelectorAll('tr[id]')].map(({ id }) => id).sort(),
        })),
      );
    const before = await groups();
    await box.getByRole('button', { name: 'Property' }).click();
    expect(await groups()).toEqual(before);
    const first = await page
      .locator('.spec tbody')
      .first()
      .locator('th[scope="row"]')
      .allTextContents();
    expect(first).toEqual([...first].sort(new Intl.Collator('en', { numeric: true }).compare));
  });
});

describe('the tools of a table', () => {
  it('filter its rows, say how many are left, and let a link bring a row back', async () => {
    const { page, box, faults } = await visitTable('/devices/dgx-spark/', '.spec');
    await box.locator('.table-tools summary').click();
    await box.getByLabel('Rows with').fill('BINARY memory');
    const shown = box.locator('tr[id]:visible');
    expect(await shown.count()).toBeGreaterThan(0);
    expect(await box.locator('#f-weight').isVisible()).toBe(false);
    expect(await box.getByRole('status').textContent()).toMatch(/^\d+ of \d+ rows\.$/);
    for (const body of await box.locator('tbody:has(.group:visible)').all())
      expect(await body.locator('tr[id]:visible').count()).toBeGreaterThan(0);
    await page.evaluate(() => {
      location.hash = 'f-weight';
    });
    await box.locator('#f-weight').waitFor({ state: 'visible' });
    expect(await box.getByLabel('Rows with').inputValue()).toBe('');
    expect(faults).toEqual([]);
  });

  it('put columns away and hand out what is shown as CSV', async () => {
    const { page, box } = await visitTable('/models/', '.model-list');
    await box.locator('.table-tools summary').focus();
    await page.keyboard.press('Enter');
    await box.getByLabel('Architecture').uncheck();
    expect(await box.locator('th', { hasText: 'Architecture' }).isVisible()).toBe(false);
    expect(await box.getByRole('status').textContent()).toBe('Architecture is left out.');
    await box.getByLabel('Rows with').fill('llama');
    const shown = await box.locator('tbody tr:visible').count();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      box.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('all-models.csv');
    const rows = readStrictCsv(await readFile(await download.path(), 'utf8'));
    expect(rows[0]?.slice(0, 2)).toEqual(['Model', 'Parameters']);
    expect(rows).toHaveLength(shown + 1);
    expect(rows.slice(1).every(([model]) => /llama/i.test(model ?? ''))).toBe(true);
  });

  it('copy what is shown as CSV and as Markdown, in its order', async () => {
    const { page, box, faults } = await visitTable('/models/', '.model-list', {
      ...DESK,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await box.locator('.table-tools summary').click();
    await box.getByLabel('Architecture').uncheck();
    await box.getByLabel('Rows with').fill('llama');
    await box.getByRole('button', { name: 'Parameters' }).click();
    const shown = await box
      .locator('tbody tr:visible th[scope="row"]')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim()));
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await box.getByRole('button', { name: 'Copy CSV' }).focus();
    await page.keyboard.press('Enter');
    const status = box.getByRole('status');
    await status.getByText(`${shown.length} rows as CSV: copied as shown.`).waitFor();
    const rows = readStrictCsv(await read());
    expect(rows[0]).not.toContain('Architecture');
    expect(rows.slice(1).map(([model]) => model)).toEqual(shown);
    await box.getByRole('button', { name: 'Copy Markdown' }).click();
    await status.getByText('as Markdown: copied').waitFor();
    const lines = (await read()).trimEnd().split('\n');
    expect(lines[1]).toMatch(/^(\| --- )+\|$/);
    expect(lines.slice(2).map((line) => line.split('|')[1]?.trim())).toEqual(shown);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await box.getByRole('button', { name: 'Copy CSV' }).click();
    await status.getByText('does not let this page copy').waitFor();
    expect(faults).toEqual([]);
  });

  it('leave citations out of the CSV, and give groups a row of their own', async () => {
    const { page, box } = await visitTable('/devices/dgx-spark/', '.spec');
    await box.locator('.table-tools summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      box.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const rows = readStrictCsv(await readFile(await download.path(), 'utf8'));
    const row = rows.find(([name]) => name === 'Memory installed, in binary units');
    expect(row?.[1]).toMatch(/^128 GiB( [A-Z].*)?$/);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([3]));
  });

  it('come without moving anything', async () => {
    for (const options of [DESK, PHONE]) {
      const { page } = await site.visit('/404.html', options);
      await watchShift(page);
      for (const path of ['/wiki/usable-memory/', '/models/']) {
        await page.goto(site.origin + path);
        const before = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.locator('.table-region').first().scrollIntoViewIfNeeded();
        await page.locator('.table-tools').first().waitFor();
        await page.locator('.keeps-head').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollHeight), path).toBe(before);
        expect(await page.evaluate('window.shift'), path).toBe(0);
      }
    }
  });

  it.each([DESK, PHONE])('have no fault of access while they are open: %j', async (options) => {
    const { page, box } = await visitTable('/models/', '.model-list', {
      ...options,
      bypassCSP: true,
    });
    await box.locator('.table-tools summary').click();
    await box.getByRole('button', { name: 'Parameters' }).click();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('load on no page without a table, and not before one is in view', async () => {
    const { page } = await site.visit('/404.html', DESK);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const tools = (): string[] => asked.filter((url) => url.includes('table-tools'));
    await page.goto(`${site.origin}/wiki/dgx-spark/`, { waitUntil: 'networkidle' });
    await page.goto(`${site.origin}/about/`, { waitUntil: 'networkidle' });
    expect(tools()).toEqual([]);
    await page.goto(`${site.origin}/wiki/dgx-spark/`);
    await page.locator('.spec').first().scrollIntoViewIfNeeded();
    await page.locator('.table-tools').first().waitFor();
    expect(tools().length).toBeGreaterThan(0);
  });
});

describe('a long table', () => {
  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ])('keeps its headings in view on %s, between its first and last row', async (_, options) => {
    const { page } = await visitTable('/models/', '.model-list', options);
    await page.locator('.keeps-head').first().waitFor();
    const place = (share: number) =>
      page.evaluate(async (part) => {
        const table = document.querySelector('.model-list');
        const box = table?.getBoundingClientRect();
        if (!table || !box) throw new Error('no table');
        scrollBy(0, box.top + box.height * part);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const header = document.querySelector('.site-header');
        const bar =
          header && getComputedStyle(header).position === 'sticky' ? header.clientHeight : 0;
        const head = table.querySelector('thead th:nth-child(2)')?.getBoundingClientRect();
        return {
          head: (head?.top ?? 0) - bar,
          bottom: table.getBoundingClientRect().bottom,
          end: head?.bottom ?? 0,
        };
      }, share);
    for (const share of [0.2, 0.6]) {
      const { head } = await place(share);
      expect(Math.abs(head)).toBeLessThan(4);
    }
    const { end, bottom } = await place(0.999);
    expect(end).toBeLessThanOrEqual(bottom + 1);
  });

  it('keeps the names of rows in view when it is moved sideways', async () => {
    const { page } = await visitTable('/models/', '.model-list', PHONE);
    const region = page.locator('.table-region').first();
    await region.focus();
    await region.evaluate((element) => element.scrollTo({ left: 400 }));
    const [cell, box] = await Promise.all([
      page.locator('.model-list tbody th').first().boundingBox(),
      region.boundingBox(),
    ]);
    expect(cell?.x).toBeCloseTo(box?.x ?? -1, 0);
  });

  it('covers nothing that has focus by the names of its rows, and shows nothing through them', async () => {
    const { page, box } = await visitTable('/prices/', '.prices', PHONE);
    await box.getByRole('button', { name: 'Status' }).focus();
    await box.getByRole('button', { name: 'Kind of price' }).focus();
    const names = await box.locator('thead th').first().boundingBox();
    const button = await box.getByRole('button', { name: 'Kind of price' }).boundingBox();
    expect(button?.x).toBeGreaterThanOrEqual((names?.x ?? 0) + (names?.width ?? 1000));
    const shownThrough = await page.locator('.table-region:has(.prices)').evaluate((region) => {
      region.scrollTo({ left: 250, behavior: 'instant' });
      const edge = region.querySelector('tbody th')?.getBoundingClientRect().right ?? 0;
      return [...region.querySelectorAll('td sup a')].filter((number) => {
        number.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
        region.scrollBy({ left: number.getBoundingClientRect().left - edge + 40 });
        const { left, top, width, height } = number.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return left + width / 2 < edge && number.contains(hit);
      }).length;
    });
    expect(shownThrough).toBe(0);
  });

  it('is printed whole, whatever was left out', async () => {
    const { page, box } = await visitTable('/models/', '.model-list');
    await box.locator('.table-tools summary').click();
    await box.getByLabel('Rows with').fill('llama');
    await box.getByLabel('Architecture').uncheck();
    await page.emulateMedia({ media: 'print' });
    const hidden = await box
      .locator('tbody tr, th, td')
      .evaluateAll((parts) => parts.filter((part) => part.getClientRects().length === 0).length);
    expect(hidden).toBe(0);
    expect(await box.locator('.table-tools').isVisible()).toBe(false);
  });

  it('is whole without script, and has no controls that do nothing', async () => {
    const { page } = await site.visit('/models/', { ...DESK, javaScriptEnabled: false });
    expect(await page.locator('.model-list tbody tr').count()).toBeGreaterThan(40);
    expect(await page.locator('.model-list button, .table-tools').count()).toBe(0);
  });
});
