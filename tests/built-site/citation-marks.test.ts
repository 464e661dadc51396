import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const ARTICLE = '/wiki/dgx-spark/';
const site = useBrowser(TEST_SITES.real);

/** The first paragraph that cites a source. */
const firstCiting = (page: Page) => page.locator('article > p:has(sup > a)').first();

/**
 * Places of a page where two texts run into one another once its styles are gone, as they are for
 * reader modes and for programs: elements of the same block whose texts touch without a space.
 */
function joinedTexts(): string[] {
  const BLOCKS =
    'p,li,td,th,dd,dt,div,section,h1,h2,h3,h4,figcaption,caption,summary,pre,label,option,button';
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
    (node) =>
      node.parentElement?.closest('script, noscript, svg')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const joined: string[] = [];
  let before: Text | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.data === '') continue;
    const touches =
      before !== undefined &&
      /[\p{L}\p{N}.,;:!?)\]’”]$/u.test(before.data) &&
      /^[\p{L}\p{N}“]/u.test(node.data) &&
      before.parentElement?.closest(BLOCKS) === node.parentElement?.closest(BLOCKS);
    const isBroken = node.previousSibling?.nodeName === 'BR';
    if (touches && !isBroken) joined.push(`${before?.data.slice(-20)}¦${node.data.slice(0, 20)}`);
    before = node;
  }
  return joined;
}

describe('numbers of sources', () => {
  it('stand apart from the figure wherever styles are lost', async () => {
    const { page } = await site.visit(ARTICLE);
    const paragraph = firstCiting(page);
    // biome-ignore lint/performance/useDomNodeTextContent: text as drawn is what is tested
    const drawn = await paragraph.innerText();
    for (const text of [drawn, await paragraph.textContent()]) {
      expect(text).toContain('128\u00A0GB\u00A0[1] of memory');
      expect(text).toContain('Project DIGITS.\u00A0[6]');
    }
  });

  it('stay out of what is copied', async () => {
    const { page } = await site.visit(ARTICLE, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await firstCiting(page).evaluate((p) => getSelection()?.selectAllChildren(p));
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { plain: await read('text/plain'), html: await read('text/html') };
    });
    expect(copied.plain?.replaceAll('\u00A0', ' ')).toContain('the GB10 chip, 128 GB of memory');
    expect(copied.plain).toMatch(/Project DIGITS\. It has/);
    expect(copied.plain).not.toMatch(/[[\]]/);
    expect(copied.html).toContain('128');
    expect(copied.html).not.toMatch(/<sup|#s\d/);
  });

  it('are called “source 1”, and the figure beside them keeps its own name', async () => {
    const { page } = await site.visit(ARTICLE);
    const count = await page.locator('sup > a[href^="#s"]').count();
    expect(count).toBeGreaterThan(200);
    // No name but these: two sets of the same size, one by selector and one by accessible name.
    expect(await page.getByRole('link', { name: /^source \d+$/ }).count()).toBe(count);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const links = nodes.filter(({ role }) => role?.value === 'link');
    const names = links.map(({ name }) => String(name?.value));
    expect(names.filter((name) => /^source \d+$/.test(name))).toHaveLength(count);
    expect(names.filter((name) => /^\[?\d+\]?$/.test(name))).toEqual([]);
    expect(names).toContain('128\u00A0GB');
  });

  it('can be told from the text in a footnote as well', async () => {
    const kitchen = builtPages(TEST_SITES.kitchenSink.folder);
    const html = kitchen.find(({ path }) => path === '/wiki/everything/')?.html ?? '';
    expect(html).toMatch(
      /footnote\.<sup>(?:\u00A0|&nbsp;)\[<a [^>]*data-footnote-ref[^>]*>1<\/a>\]/,
    );
  });

  it('let the text of a card be copied', async () => {
    const { page } = await site.visit(ARTICLE);
    await page.locator('.prose > p sup > a').first().click();
    const card = page.locator('div.preview');
    await card.waitFor({ state: 'visible' });
    const selected = await card.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return getSelection()?.toString();
    });
    expect(selected).toContain('Go to the list of sources');
  });
});

describe('texts of one cell or line', () => {
  it('do not run into one another without styles, on any kind of page', async () => {
    const { page } = await site.visit('/about/');
    for (const { file, paths } of pageTemplates(TEST_SITES.real.folder)) {
      expect(paths, file).not.toEqual([]);
      for (const path of paths) {
        await page.goto(site.origin + path);
        expect(await page.evaluate(joinedTexts), path).toEqual([]);
      }
    }
  }, 180_000);
});
