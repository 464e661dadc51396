import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlappingText } from '../support/access/overlaps.ts';
import { useBrowser } from '../support/browser.ts';
import { drawAll } from '../support/draw-all.ts';
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
  let said: readonly string[];
  beforeAll(async () => {
    ({ page, faults: said } = await site.visit('/about/'));
  });
  afterAll(() => page.context().close());

  it.each(pageTemplates(TEST_SITES.real.folder))(
    'needs no sideways scroll, cuts no text and lays none over another on pages of $file',
    async ({ paths }) => {
      expect(paths).not.toEqual([]);
      for (const path of paths) {
        await page.goto(site.origin + path);
        await drawAll(page);
        for (const { width, css } of CASES) {
          await page.setViewportSize({ width, height: 800 });
          await overrideStyles(page, css);
          const faults = await reflowFaults(page);
          if (css === TEXT_CHANGES.spread && path === paths[0])
            faults.push(...(await overlappingText(page)));
          expect(faults, `${path} at ${width} px ${css}`).toEqual([]);
        }
        expect(said, path).toEqual([]);
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
