import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlappingText } from '../support/access/overlaps.ts';
import { useBrowser } from '../support/browser.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { overrideStyles, reflowFaults, TEXT_CHANGES } from '../support/reflow.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const site = useBrowser(TEST_SITES.real);

const CASES = [
  { width: 320, css: TEXT_CHANGES.asIs },
  { width: 360, css: TEXT_CHANGES.asIs },
  { width: 768, css: TEXT_CHANGES.asIs },
  { width: 1440, css: TEXT_CHANGES.asIs },
  { width: 1280, css: TEXT_CHANGES.twice },
  { width: 640, css: TEXT_CHANGES.twice },
  { width: 320, css: TEXT_CHANGES.spread },
  { width: 1280, css: TEXT_CHANGES.spread },
];

describe('reflow', () => {
  let page: Page;
  let faults: readonly string[];
  beforeAll(async () => {
    ({ page, faults } = await site.visit('/about/'));
  });
  afterAll(() => page.context().close());

  it.each(pageTemplates(TEST_SITES.real.folder))(
    'needs no sideways scroll and cuts no text on pages of $file',
    async ({ paths }) => {
      expect(paths).not.toEqual([]);
      for (const path of paths) {
        await page.goto(site.origin + path);
        for (const { width, css } of CASES) {
          await page.setViewportSize({ width, height: 800 });
          await overrideStyles(page, css);
          expect(await reflowFaults(page), `${path} at ${width} px ${css}`).toEqual([]);
        }
        expect(faults, path).toEqual([]);
      }
    },
  );

  it.each(pageTemplates(TEST_SITES.real.folder))(
    'lays no line of spread text over another on a page of $file',
    async ({ paths: [path = '/'] }) => {
      await page.goto(site.origin + path);
      await overrideStyles(page, TEXT_CHANGES.spread);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overlappingText(page), `${path} at ${width} px`).toEqual([]);
      }
    },
  );

  it('notices lines that lie over one another', async () => {
    await page.goto(`${site.origin}/about/`);
    await overrideStyles(page, 'main p { height: 1em; margin: 0 !important }');
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overlappingText(page)).not.toEqual([]);
  });
});
