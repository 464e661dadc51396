import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { attributeValues, builtPages } from '../support/built-pages.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { inOneViewing, sidewaysScroll } from '../support/viewings.ts';

const { folder } = TEST_SITES.real;
const site = useBrowser(TEST_SITES.real);
const NEW_PAGES = [
  '/',
  '/wiki/',
  '/wiki/dgx-spark/',
  '/wiki/dgx-spark/links/',
  '/wiki/quantization/',
  '/categories/',
  '/glossary/',
  '/changes/',
  '/random/',
  '/portals/buying/',
];

describe('ways in', () => {
  it('lead from home to every page in at most three steps, by links', () => {
    const pages = new Map(
      builtPages(folder).map(({ path, html }) => [
        path,
        html.includes('http-equiv="refresh"') ? undefined : html,
      ]),
    );
    let open = ['/'];
    const reached = new Set(open);
    for (let step = 0; step < 3; step += 1) {
      const next = new Set<string>();
      for (const path of open)
        for (const href of attributeValues(pages.get(path) ?? '', 'href')) {
          const target = href.split(/[#?]/)[0] ?? '';
          if (pages.has(target) && !reached.has(target)) next.add(target);
        }
      for (const path of next) reached.add(path);
      open = [...next];
    }
    const shown = [...pages].flatMap(([path, html]) => (html === undefined ? [] : path));
    expect(shown.filter((path) => path.endsWith('/') && !reached.has(path))).toEqual([]);
  });

  it('open the menu without script, and close it with Escape', async () => {
    const { page } = await site.visit('/', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('#menu').waitFor({ state: 'visible' });
    expect(await page.locator('#menu a').count()).toBeGreaterThan(15);
    await page.keyboard.press('Escape');
    await page.locator('#menu').waitFor({ state: 'hidden' });
  });

  it('lead on to an article chosen by chance', async () => {
    const { page, faults } = await site.visit('/random/');
    await page.waitForURL('**/wiki/*/');
    expect(faults).toEqual([]);
  });

  it('have pages for all that the menu and the footer name', async () => {
    const { page } = await site.visit('/about/');
    const hrefs = await page
      .locator('#menu a, .site-footer nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const href of hrefs) expect(existsSync(join(folder, href, 'index.html')), href).toBe(true);
  });
});

describe('an article', () => {
  it('says where it stands, what leads to it, and where to read on', async () => {
    const { page } = await site.visit('/wiki/nvfp4/', { javaScriptEnabled: false });
    expect(await page.locator('.kicker a').count()).toBeGreaterThan(1);
    expect(await page.locator('.see-also li').count()).toBeGreaterThan(1);
    const backlinks = page.locator('.backlinks li');
    expect(await backlinks.count()).toBeGreaterThan(0);
    expect(await backlinks.locator('b').first().textContent()).not.toBe('');
  });
});

describe('access of the ways in', () => {
  it.each(inOneViewing(NEW_PAGES))('$path, $name', async ({ path, options }) => {
    const { page } = await site.visit(path, { ...options, bypassCSP: true });
    // It leads on: the page reached is judged, once it is there.
    if (path === '/random/') await page.waitForURL('**/wiki/*/');
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });
});
