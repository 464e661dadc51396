import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const site = useBrowser(TEST_SITES.real);
const ARTICLE = '/wiki/dgx-spark/';
const OPTIONS: BrowserContextOptions = {
  viewport: { width: 1200, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Selects words of the first element that has them, and ends as the keyboard would; “[n]” is the number of any source. */
async function select(page: Page, selector: string, words: string): Promise<void> {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\[n\\]', '\\[\\d+\\]');
  const isFound = await page.locator(selector).evaluateAll((elements, wanted) => {
    const texts = (element: Element): Text[] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode())
        if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
      return nodes;
    };
    const plain = (nodes: readonly Text[]): string =>
      nodes.map(({ data }) => data.replaceAll('\u00A0', ' ')).join('');
    const found = (one: Element) => new RegExp(wanted).exec(plain(texts(one)));
    const element = elements.find((one) => found(one) !== null);
    if (element === undefined) return false;
    const nodes = texts(element);
    const place = (offset: number): [Text, number] => {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.length) return [node, rest];
        rest -= node.length;
      }
      throw new Error('beyond the text');
    };
    const { index: at = 0, 0: all = '' } = found(element) ?? {};
    element.scrollIntoView({ block: 'center' });
    getSelection()?.setBaseAndExtent(...place(at), ...place(at + all.length));
    return true;
  }, pattern);
  expect(isFound, `“${words}” is on the page`).toBe(true);
  await page.keyboard.press('Shift');
}

const linkButton = (page: Page) => page.getByRole('button', { name: 'Copy link to selection' });

describe('a link to selected text', () => {
  it.each([
    [
      'a passage, across numbers of sources',
      '.prose > p',
      'decodes at 58.72 tokens/s [n] in llama.cpp',
    ],
    ['words that the page has many times before', '.events p', 'Founders Edition'],
  ])('leads to %s', async (_name, selector, words) => {
    const { page, faults } = await site.visit(ARTICLE, OPTIONS);
    await select(page, selector, words);
    const at = await page.evaluate(() => {
      const { top: y = 0 } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {};
      return y + scrollY;
    });
    await linkButton(page).click();
    await page.getByText('Link copied').waitFor();
    const address = await copied(page);
    expect(address).toContain(':~:text=');
    const other = await page.context().newPage();
    // Without the section’s anchor, so that nothing but the words can lead there.
    await other.goto(address.replace(/#[^:]*:~:/, '#:~:'));
    await other.waitForFunction(() => scrollY > 0);
    const from = await other.evaluate(() => scrollY);
    expect(at).toBeGreaterThanOrEqual(from);
    expect(at).toBeLessThan(from + 800);
    expect(faults).toEqual([]);
  });

  it('leads to the row of a cell in any case', async () => {
    const { page } = await site.visit(ARTICLE, OPTIONS);
    // The tools of a table come with it into view and would take the selection away.
    await page.locator('#f-memory-bandwidth').scrollIntoViewIfNeeded();
    await page.locator('.table-box + .table-region #f-memory-bandwidth').waitFor();
    await select(page, '#f-memory-bandwidth td', '273 GB/s');
    await linkButton(page).click();
    await page.getByText(/^Link (to the row )?copied$/).waitFor();
    expect(new URL(await copied(page)).hash).toMatch(/^#f-memory-bandwidth(:~:text=.*273.*)?$/);
  });

  it('is offered after the selection, beside it, and never while it grows', async () => {
    const { page } = await site.visit(ARTICLE, OPTIONS);
    const box = await page.locator('.prose > p').nth(2).boundingBox();
    const { x = 0, y = 0 } = box ?? {};
    await page.mouse.move(x + 5, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 260, y + 12, { steps: 6 });
    await page.waitForTimeout(300);
    expect(await linkButton(page).count()).toBe(0);
    await page.mouse.up();
    await linkButton(page).waitFor();
    const place = await linkButton(page).boundingBox();
    expect(Math.abs((place?.y ?? 0) - y)).toBeLessThan(80);
    await page.mouse.click(x + 40, y + 60);
    await linkButton(page).waitFor({ state: 'detached' });
  });

  it('is reached by Tab, works by key, and goes with Escape', async () => {
    const { page } = await site.visit(ARTICLE, OPTIONS);
    // Tab goes on from where a reader pressed who selects; selecting by script presses nowhere.
    await page
      .locator('.prose > p', { hasText: 'made by NVIDIA' })
      .first()
      .evaluate((paragraph: HTMLElement) => {
        paragraph.tabIndex = -1;
        paragraph.focus();
      });
    await select(page, '.prose > p', 'made by NVIDIA');
    await linkButton(page).waitFor();
    let tabs = 0;
    while (!(await linkButton(page).evaluate((one) => one === document.activeElement))) {
      tabs += 1;
      expect(tabs, 'presses of Tab').toBeLessThan(25);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByText('Link copied').waitFor();
    expect(await copied(page)).toMatch(/:~:text=.*made%20by%20nvidia/i);
    await select(page, '.prose > p', 'a desktop computer');
    await linkButton(page).waitFor();
    await page.keyboard.press('Escape');
    await linkButton(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('a desktop computer');
  });

  it('is not offered outside the text of the page', async () => {
    const { page } = await site.visit(ARTICLE, OPTIONS);
    await select(page, '.site-footer', 'NVIDIA');
    await page.waitForTimeout(500);
    expect(await page.locator('.selection-link').count()).toBe(0);
  });
});

describe('the page as Markdown', () => {
  const twin = readFileSync(join(TEST_SITES.real.folder, 'wiki/dgx-spark/index.md'), 'utf8');

  it('is copied by a press, and a status says so', async () => {
    const { page, faults } = await site.visit(ARTICLE, OPTIONS);
    const button = page.getByRole('button', { name: 'Copy as Markdown' });
    await button.focus();
    await page.keyboard.press('Enter');
    const status = page.locator('.page-tools').getByRole('status');
    await status.getByText('Copied as Markdown.').waitFor();
    expect(await copied(page)).toBe(twin);
    expect(faults).toEqual([]);
  });

  it('says what failed', async () => {
    const { page } = await site.visit(ARTICLE, OPTIONS);
    await page.route('**/index.md', (route) => route.fulfill({ status: 503 }));
    const button = page.getByRole('button', { name: 'Copy as Markdown' });
    const status = page.locator('.page-tools').getByRole('status');
    await button.click();
    await status.getByText('could not be loaded').waitFor();
    await page.unroute('**/index.md');
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await button.click();
    await status.getByText('does not let this page copy').waitFor();
  });

  it('has no button without script', async () => {
    const { page } = await site.visit(ARTICLE, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Copy as Markdown' }).count()).toBe(0);
    expect(await page.locator('.page-tools').getByRole('link', { name: 'Markdown' }).count()).toBe(
      1,
    );
  });
});
