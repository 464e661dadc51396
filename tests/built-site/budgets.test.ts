import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { budgetOf } from '../support/budgets.ts';
import { unusedStyles, watchStyles } from '../support/css-coverage.ts';
import { noteFigure } from '../support/figures.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const { real } = TEST_SITES;
const HEADERS_IN_BYTES = 200;
/** A page chosen by chance is another each time. */
const templates = pageTemplates(real.folder).filter(({ file }) => file !== 'random.astro');
const site = useBrowser(real);

/** Pages share their scripts, and the best brotli is slow. */
const known = new Map<string, number>();
const packed = (path: string): number => {
  const name = join(real.folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(name)) return 0;
  const size = known.get(name) ?? brotliCompressSync(readFileSync(name)).length + HEADERS_IN_BYTES;
  known.set(name, size);
  return size;
};

describe('the first view of the longest page', () => {
  it.each(templates)('of $file keeps to its budget', async ({ file, paths: [path = ''] }) => {
    const { page } = await site.visit('/404.html');
    const watched = await watchStyles(page);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    // Nothing shows the icon here, so nothing may have asked for it; a window does.
    const files = [...new Set([...asked, '/favicon.svg'])];
    const view = {
      bytes: files.reduce((sum, name) => sum + packed(name), 0),
      requests: files.length,
      nodes,
      unusedStyles: await unusedStyles(page, watched),
    };
    noteFigure(`first-view-${file}`, view.bytes, `bytes of the first view, ${file}`);
    const budget = budgetOf(file);
    const over = Object.entries(budget).filter(([name, most]) => Reflect.get(view, name) > most);
    expect(over, JSON.stringify(view)).toEqual([]);
    await page.context().close();
  });

  it('counts a rule that holds for nothing, and none that holds in another mode', async () => {
    const idle = '.nowhere{color:red}';
    const inOtherModes =
      '@media print{body{color:red}}@media (min-width:1400px){h1{color:red}}[data-width=wide]{color:red}';
    const measure = async (css: string): Promise<number> => {
      const { page } = await site.visit('/404.html');
      await page.route('**/extra.css', (route) =>
        route.fulfill({ contentType: 'text/css', body: css }),
      );
      const watched = await watchStyles(page);
      await page.goto(`${site.origin}/about/`);
      await page.evaluate(() => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = '/extra.css';
        document.head.append(link);
        return new Promise((done) => link.addEventListener('load', done));
      });
      const unused = await unusedStyles(page, watched);
      await page.context().close();
      return unused;
    };
    expect((await measure(inOtherModes + idle)) - (await measure(inOtherModes))).toBe(idle.length);
    expect(await measure(inOtherModes)).toBe(await measure(''));
  });
});
