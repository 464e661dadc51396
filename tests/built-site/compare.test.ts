import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isCompareData } from '../../src/page-models/compare/data.ts';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { attributeValues, builtPages, idsOf } from '../support/built-pages.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE, sidewaysScroll, VIEWINGS, watchShift } from '../support/viewings.ts';

const { folder } = TEST_SITES.real;
const FOUR = ['dgx-spark', 'rtx-5090', 'jetson-agx-thor', 'gb10'];

const site = useBrowser(TEST_SITES.real);
const subFolder = useBrowser(TEST_SITES.subFolder);
const pages = builtPages(folder);
const pairs = pages.filter(({ path }) => /^\/compare\/[^/]+\/[^/]+\/$/.test(path));
const answer: unknown = JSON.parse(readFileSync(join(folder, 'compare/data.json'), 'utf8'));
const data = isCompareData(answer) ? answer : { properties: [], devices: [] };
const titleOf = (id: string): string =>
  data.devices.find((device) => device.id === id)?.title ?? '';
const headingOf = (id: string): string =>
  data.devices.find((device) => device.id === id)?.heading ?? '';

/** Names in the heads of the columns. */
const columns = (page: Page): Promise<string[]> =>
  page.locator('.compare-table thead th a').allTextContents();

/** Waits until the script has drawn this many devices, and no other draw is under way. */
async function drawn(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('[data-compare-status]')?.textContent?.startsWith(`${wanted} dev`) &&
      document.querySelectorAll('.compare-table thead th a').length === wanted &&
      !document.querySelector('[aria-busy]'),
    count,
  );
}

/** Every cell of the table as HTML; white space between cells is no part of any. */
const cells = (page: Page): Promise<string[]> =>
  page
    .locator('.compare-table :is(caption, th, td)')
    .evaluateAll((list) => list.map((element) => element.outerHTML));

describe('the data of the comparison', () => {
  it('is what the script reads, and every figure leads to its row', () => {
    expect(isCompareData(answer)).toBe(true);
    expect(data.devices.length).toBeGreaterThanOrEqual(15);
    const ids = new Map(pages.map(({ path, html }) => [path, new Set(idsOf(html))]));
    const lost = data.devices.flatMap(({ figures }) =>
      figures
        .map(({ path }) => path)
        .filter((path) => {
          const [address = '', anchor = ''] = path.split('#');
          return !ids.get(address)?.has(anchor);
        }),
    );
    expect(lost).toEqual([]);
  });
});

describe('server and script', () => {
  it('draw the same table, cell for cell, for every prepared pair', async () => {
    // The policy of the page lets no text become a document.
    const { page, faults } = await site.visit('/compare/?d=dgx-spark,gb10', { bypassCSP: true });
    await drawn(page, 2);
    for (const { path, html } of pairs) {
      const [a = '', b = ''] = path.split('/').slice(2, 4);
      const fromServer = await page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, 'text/html');
        const list = read.querySelectorAll('.compare-table :is(caption, th, td)');
        return [...list].map((element) => element.outerHTML);
      }, html);
      expect(fromServer.length, path).toBeGreaterThan(30);
      await page.evaluate((query) => {
        history.pushState(null, '', query);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `?d=${a},${b}`);
      await page.locator('caption', { hasText: `${titleOf(a)}, ${titleOf(b)}` }).waitFor();
      expect(await cells(page), path).toEqual(fromServer);
    }
    expect(faults).toEqual([]);
  });
});

describe('choosing devices', () => {
  it.each([2, 3, 4])('works for %i devices from the keyboard alone', async (count) => {
    const { page, faults } = await site.visit('/compare/');
    await page.locator('#device-1').focus();
    for (let place = 0; place < 4; place += 1) {
      expect(await page.evaluate('document.activeElement.id')).toBe(`device-${place + 1}`);
      if (place < count) await page.keyboard.type(titleOf(FOUR[place] ?? ''));
      else await page.keyboard.press('Home');
      await page.keyboard.press('Tab');
    }
    await drawn(page, count);
    const wanted = FOUR.slice(0, count);
    expect(await columns(page)).toEqual(wanted.map(headingOf));
    expect(new URL(page.url()).search).toBe(`?d=${wanted.join(',')}`);

    expect(await page.evaluate('document.activeElement.id')).toBe('compare-base');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText(/All of them differ|Left out, because all devices agree/).waitFor();
    await drawn(page, count);
    expect(new URL(page.url()).search).toBe(`?d=${wanted.join(',')}&base=${wanted[1]}&diff=1`);
    expect(await page.locator('thead th:has(.baseline-mark) a').textContent()).toBe(
      headingOf(wanted[1] ?? ''),
    );
    expect(faults).toEqual([]);
  });

  it('says when a device is chosen twice, and when one is wanting', async () => {
    const { page } = await site.visit('/compare/?d=dgx-spark,gb10');
    await drawn(page, 2);
    await page.locator('#device-3').selectOption('gb10');
    const messages = page.locator('[data-compare-faults]');
    await messages.getByText(`${titleOf('gb10')} is chosen twice.`).waitFor();
    await page.locator('#device-2').selectOption('');
    await page.locator('#device-3').selectOption('');
    await messages.getByText('Choose a second device').waitFor();
  });

  it('keeps working after the data could not be loaded', async () => {
    const { page } = await site.visit('/compare/');
    await page.route('**/compare/data.json', (route) => route.abort());
    const before = await cells(page);
    await page.locator('#device-4').selectOption('gb10');
    await page.getByText('could not be loaded').waitFor();
    expect(await cells(page)).toEqual(before);
    await page.unroute('**/compare/data.json');
    await page.locator('#compare-diff').check();
    await drawn(page, 4);
    expect(await page.locator('[data-compare-faults] li').count()).toBe(0);
  });
});

describe('a pasted address', () => {
  it('restores devices, baseline and the choice of rows', async () => {
    const { page, faults } = await site.visit(
      '/compare/?d=dgx-spark,mac-studio-m4-max,framework-desktop&base=framework-desktop&diff=1',
    );
    await drawn(page, 3);
    expect(await page.locator('#device-2').inputValue()).toBe('mac-studio-m4-max');
    expect(await page.locator('#device-4').inputValue()).toBe('');
    expect(await page.locator('#compare-base').inputValue()).toBe('framework-desktop');
    expect(await page.locator('#compare-diff').isChecked()).toBe(true);
    const bandwidth = page.locator('[data-property="memory-bandwidth"] td');
    expect(await bandwidth.nth(1).textContent()).toContain('2.1\u00A0×');
    expect(await bandwidth.nth(1).locator('.best').count()).toBe(1);
    expect(await bandwidth.nth(1).textContent()).toContain('highest');
    expect(faults).toEqual([]);
  });

  it('works where the site is in a sub-folder', async () => {
    const { page, faults } = await subFolder.visit('/compare/?d=gb10,rtx-5090');
    await drawn(page, 2);
    const links = await page
      .locator('.compare-table a')
      .evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((href) => !href.startsWith('/handbook/spark/devices/'))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('with an unknown device names the nearest, keeps the rest, and leads to what was meant', async () => {
    const { page } = await site.visit('/compare/?d=dgx-spark,rtx-509,gb10&diff=1');
    await drawn(page, 2);
    const fault = page.locator('[data-compare-faults] li');
    expect(await fault.textContent()).toContain('There is no device “rtx-509”.');
    expect(new URL(page.url()).search).toBe('?d=dgx-spark,rtx-509,gb10&diff=1');
    await fault.locator('a').click();
    await drawn(page, 3);
    expect(await columns(page)).toEqual(['dgx-spark', 'rtx-5090', 'gb10'].map(headingOf));
    expect(await page.locator('#compare-diff').isChecked()).toBe(true);
  });

  it('with more than four devices shows four, names the others and leads to them', async () => {
    const { page } = await site.visit(`/compare/?d=${FOUR.join(',')},rtx-spark`);
    await drawn(page, 4);
    const fault = page.locator('[data-compare-faults] li');
    expect(await fault.textContent()).toContain(`Not shown: ${titleOf('rtx-spark')}.`);
    await fault.locator('a').click();
    await drawn(page, 2);
    expect(await columns(page)).toEqual(['dgx-spark', 'rtx-spark'].map(headingOf));
  });

  it('with nothing that exists keeps the table that is there', async () => {
    const { page } = await site.visit('/compare/?d=%3Cimg%20src%3Dx%3E,toaster');
    await page.locator('[data-compare-faults] li').first().waitFor();
    expect(await page.locator('[data-compare-faults] li').allTextContents()).toEqual([
      'There is no device “<img src=x>”.',
      'There is no device “toaster”.',
    ]);
    expect((await columns(page)).length).toBe(3);
  });
});

describe('on a phone', () => {
  it('row and device names stay in view while the table moves, and the page does not', async () => {
    const { page, faults } = await site.visit(`/compare/?d=${FOUR.join(',')}`, PHONE);
    await drawn(page, 4);
    const region = page.locator('.compare-region');
    await region.scrollIntoViewIfNeeded();
    await region.evaluate((element) => element.scrollTo(300, 500));
    const places = await region.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const row = element.querySelector('tbody th[scope="row"]')?.getBoundingClientRect();
      const head = element.querySelector('thead th:last-child')?.getBoundingClientRect();
      return {
        moved: [element.scrollLeft, element.scrollTop],
        row: (row?.left ?? -1) - box.left,
        head: (head?.top ?? -1) - box.top,
        page: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(places.moved).toEqual([300, 500]);
    expect(places.row).toBeCloseTo(0, 0);
    expect(places.head).toBeCloseTo(0, 0);
    expect(places.page).toBeLessThanOrEqual(0);
    await page.locator('#device-4').selectOption('rtx-spark');
    await page.waitForFunction(() => location.search.endsWith('rtx-spark'));
    await drawn(page, 4);
    expect((await columns(page))[3]).toBe(headingOf('rtx-spark'));
    expect(faults).toEqual([]);
  });

  it('the page never scrolls sideways, and nothing shifts while a pasted address is restored', async () => {
    for (const width of [360, 768, 1440]) {
      const { page } = await site.visit('/about/', { viewport: { width, height: 800 } });
      await watchShift(page);
      for (const path of ['/compare/', `/compare/?d=${FOUR.join(',')}`, pairs[0]?.path ?? '']) {
        await page.goto(site.origin + path, { waitUntil: 'networkidle' });
        const wide = await sidewaysScroll(page);
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0);
        expect(await page.evaluate('window.shift'), `${path} at ${width}`).toBe(0);
      }
      await page.context().close();
    }
  });
});

describe('taking a comparison away', () => {
  const copied = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');

  it('copies the link, CSV and Markdown of what is shown', async () => {
    const { page } = await site.visit('/compare/?d=gb10,rtx-5090&diff=1', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await drawn(page, 2);
    const take = async (name: string): Promise<string> => {
      await page.locator('[data-compare]').getByRole('button', { name }).click();
      await page.getByText('Copied.').waitFor();
      const text = await copied(page);
      await page.evaluate('document.querySelector("[data-compare-copied]").textContent = ""');
      return text;
    };
    expect(await take('Copy link')).toBe(`${site.origin}/compare/?d=gb10,rtx-5090&diff=1`);
    const rows = await page.locator('.compare-table tr[data-property]').count();
    expect((await take('Copy as CSV')).trimEnd().split('\r\n')).toHaveLength(rows + 1);
    const markdown = await take('Copy as Markdown');
    expect(markdown.trimEnd().split('\n')).toHaveLength(rows + 2);
    expect(markdown).toContain(`(${site.origin}/devices/gb10/#f-memory-bandwidth)`);
  });

  it('shows the text to copy where the clipboard is closed', async () => {
    const { page } = await site.visit('/compare/');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    const area = page.getByLabel('Text to copy');
    await area.waitFor();
    expect(await area.inputValue()).toMatch(/\/compare\/\?d=dgx-spark,/);
    expect(await page.evaluate('getSelection().toString()')).toBe(await area.inputValue());
  });
});

describe('without script', () => {
  it('says that choosing needs it, and leads to pairs that need none', async () => {
    const { page } = await site.visit('/compare/', { javaScriptEnabled: false });
    expect(await page.locator('#device-1').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Copy link' }).isVisible()).toBe(false);
    expect(await page.locator('.compare-table tr[data-property]').count()).toBeGreaterThan(20);
    await page.locator('main p a[href="#pairs"]').click();
    await page.locator('.compare-pairs a').first().click();
    expect(await page.locator('h1').textContent()).toContain('compared');
    expect(await page.locator('.compare-table tr[data-property]').count()).toBeGreaterThan(10);
  });

  it('has at least 20 pairs, each listed and with a title, description and address of its own', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(20);
    const list = pages.find(({ path }) => path === '/compare/')?.html ?? '';
    const links = attributeValues(list, 'href');
    expect(pairs.filter(({ path }) => !links.includes(path)).map(({ path }) => path)).toEqual([]);
    const parts = (pattern: RegExp) => pairs.map(({ html }) => pattern.exec(html)?.[1]);
    expect(new Set(parts(/<title>([^<]+)/)).size).toBe(pairs.length);
    expect(new Set(parts(/<meta name="description" content="([^"]+)"/)).size).toBe(pairs.length);
    const inFolder = new Map(
      builtPages(TEST_SITES.subFolder.folder).map(({ path, html }) => [path, html]),
    );
    for (const { path } of pairs)
      expect(inFolder.get(path)).toContain(
        `<link rel="canonical" href="https://example.org/handbook/spark${path}">`,
      );
  });

  it('leads from a pair to the choice of more devices', async () => {
    const { page } = await site.visit('/compare/rtx-5090/rtx-pro-6000/');
    await page.getByRole('button', { name: 'Choose other devices' }).click();
    await drawn(page, 2);
    expect(await columns(page)).toEqual(['rtx-5090', 'rtx-pro-6000'].map(headingOf));
  });

  it('copes with content that has no devices', () => {
    const html = readFileSync(join(TEST_SITES.oneArticle.folder, 'compare/index.html'), 'utf8');
    expect(html).toContain('No two devices');
    expect(existsSync(join(TEST_SITES.oneArticle.folder, 'compare/data.json'))).toBe(true);
  });
});

describe.each(VIEWINGS)('axe, $name', ({ options }) => {
  it.each([
    '/compare/',
    '/compare/?d=dgx-spark,rtx-509,gb10&base=gb10',
    '/compare/dgx-spark/mac-studio-m4-max/',
  ])('finds nothing on %s', async (path) => {
    const { page } = await site.visit(path, { ...options, bypassCSP: true });
    if (path.includes('?')) await drawn(page, 2);
    expect(await axeViolations(page)).toEqual([]);
  });
});
