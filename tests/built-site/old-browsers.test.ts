import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { shownText } from '../support/shown-text.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const site = useBrowser(TEST_SITES.real);

/** Interfaces that browsers of some years ago lack, or that a reader’s settings switch off. */
const LACKING = ['Worker', 'WebAssembly', 'IntersectionObserver', 'ResizeObserver'];

describe('in a browser without workers, WebAssembly and observers', () => {
  it.each(['/', '/wiki/dgx-spark/', '/fit/', '/compare/', '/problems/', '/benchmarks/', '/wiki/'])(
    '%s says the same, without an error',
    async (path) => {
      const { page, faults } = await site.visit('/about/');
      const lacking = await open(page, path);
      expect(faults).toEqual([]);
      await page.context().close();
      const plain = await site.visit(path, { javaScriptEnabled: false });
      const words = (await shownText(plain.page, 'main')).split(/\s+/).length;
      expect(lacking.split(/\s+/).length).toBeGreaterThan(0.6 * words);
      await plain.page.context().close();
    },
  );

  it('search answers, or says that it cannot and leads to A–Z', async () => {
    const { page, faults } = await site.visit('/about/');
    await open(page, '/search/?q=memory+bandwidth');
    const said = page.getByText(/\d+ results?\.|could not be loaded|could( not)? be searched/);
    await said.first().waitFor();
    await page.getByRole('link', { name: /A–Z/ }).first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

async function open(page: Awaited<ReturnType<typeof site.visit>>['page'], path: string) {
  await page.addInitScript((names) => {
    for (const name of names) Reflect.deleteProperty(window, name);
  }, LACKING);
  await page.goto(site.origin + path, { waitUntil: 'load' });
  expect(await page.evaluate(() => 'Worker' in window || 'WebAssembly' in window)).toBe(false);
  return shownText(page, 'main');
}
