import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE } from '../support/viewings.ts';

const { real } = TEST_SITES;
const site = useBrowser(real);
/** A page chosen by chance is another each time. */
const views = pageTemplates(real.folder)
  .filter(({ file }) => file !== 'random.astro')
  .map(({ file, paths: [path = ''] }) => ({ file, path }));
/** One that every kind of record answers, one with a word that is read as another, one with an unknown word. */
const QUERIES = ['memory', 'bandwith of the memory', 'xyzzyq fan noise', 'does gpt-oss 120b fit'];
const SLOW_MS = 400;
const SETTLED_MS = 800;

interface Moves {
  /** Parts that the browser saw move without a reader’s doing. */
  readonly shifts: readonly string[];
  /** Rows of tables that a script took out of the page, if only to put them elsewhere. */
  readonly movedRows: number;
}

/** Watches each page that is opened from now on. */
async function watchMoves(page: Page): Promise<() => Promise<Moves>> {
  await page.addInitScript(() => {
    const moves = { shifts: [] as string[], movedRows: 0 };
    Reflect.set(globalThis, 'moves', moves);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources = Reflect.get(entry, 'sources') as readonly { readonly node: Node | null }[];
        moves.shifts.push(sources.map(({ node }) => node?.nodeName ?? 'gone').join(' '));
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver((changes) => {
      for (const { removedNodes } of changes)
        for (const node of removedNodes)
          if (node instanceof Element) moves.movedRows += node.querySelectorAll('tr').length;
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'moves') as Moves);
}

describe('nothing moves by itself', () => {
  it.each(QUERIES)('while results for “%s” come, part by part', async (query) => {
    const { page } = await site.visit('/404.html', PHONE);
    const moves = await watchMoves(page);
    // Answers, then the full text: each part is drawn before the next one comes.
    await page.route(/pagefind|\.json$|names|facts/, async (route) => {
      await new Promise((done) => setTimeout(done, SLOW_MS));
      await route.continue();
    });
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-list][aria-busy="false"]').waitFor();
    await page.waitForTimeout(SETTLED_MS);
    expect((await moves()).shifts).toEqual([]);
    await page.context().close();
  });

  it.each(views)('on $path of $file, even if scripts come late', async ({ path }) => {
    const { page } = await site.visit('/404.html', PHONE);
    const moves = await watchMoves(page);
    await page.route('**/*.js', async (route) => {
      await new Promise((done) => setTimeout(done, SLOW_MS));
      await route.continue();
    });
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    await page.waitForTimeout(SETTLED_MS);
    expect(await moves()).toEqual({ shifts: [], movedRows: 0 });
    await page.context().close();
  });
});
