import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/access/axe-pages.ts';
import { ACCESS_MODES } from '../support/access/modes.ts';
import { contrastFaults } from '../support/access/painted-contrast.ts';
import { axeViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const site = useBrowser(TEST_SITES.real);
const paths = pageTemplates(TEST_SITES.real.folder)
  .filter(({ file }) => file !== 'random.astro')
  .flatMap(({ paths: [path] }) => path ?? []);
/** Each template in one mode, each mode on some templates; the long run takes all of them. */
const shareOf = (mode: number): string[] =>
  paths.filter((_, at) => at % ACCESS_MODES.length === mode);

describe.each(ACCESS_MODES.map((mode, at) => ({ ...mode, at })))('axe, $name', (mode) => {
  it('finds nothing on the main article', async () => {
    expect(await axeFaults(site.visit, site.origin, mode, ['/wiki/dgx-spark/'])).toEqual([]);
  });

  it(`finds nothing on its share of the templates: ${shareOf(mode.at).join(' ')}`, async () => {
    expect(await axeFaults(site.visit, site.origin, mode, shareOf(mode.at))).toEqual([]);
  });
});

describe.each(ACCESS_MODES.slice(0, 3))('axe, $name', ({ options }) => {
  it('finds nothing with a citation card open', async () => {
    const { page } = await site.visit('/wiki/dgx-spark/', options);
    await page.locator('.prose > p sup > a').first().click();
    await page.locator('div.preview').waitFor({ state: 'visible' });
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('finds nothing among results of the search page', async () => {
    const { page } = await site.visit('/search/?q=memory', options);
    await page.locator('[data-search-result]').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('forced colours', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.visit('/about/', {
      colorScheme: 'dark',
      forcedColors: 'active',
      deviceScaleFactor: 2,
      viewport: { width: 1280, height: 800 },
    }));
  });
  afterAll(() => page?.context().close());

  it.each(['/', '/fit/'])(
    'leave text, controls and lines apart from their ground on %s',
    async (path) => {
      await page.goto(site.origin + path);
      expect(await contrastFaults(page)).toEqual([]);
    },
  );

  it('are judged by what is painted', async () => {
    await page.goto(`${site.origin}/about/`);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const text = document.createElement('p');
      text.textContent = 'Hardly to be read';
      text.style.cssText = 'forced-color-adjust: none; color: #444; background: #000';
      const button = document.createElement('button');
      button.textContent = 'Hardly a button';
      button.style.cssText =
        'forced-color-adjust: none; color: #fff; background: #000; border: 1px solid #222';
      main?.prepend(text, button);
    });
    const faults = await contrastFaults(page);
    expect(faults.map((fault) => fault.split(':')[0]).toSorted()).toEqual(['control', 'text']);
  });
});
