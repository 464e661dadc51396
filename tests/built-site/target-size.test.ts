import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { drawAll } from '../support/draw-all.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { smallTargets } from '../support/target-size.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { NARROW } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);

describe('targets of fingers', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.visit('/about/', NARROW));
  });
  afterAll(() => page.context().close());

  it.each(pageTemplates(TEST_SITES.real.folder))(
    'are 24 pixels, or apart, on pages of $file',
    async ({ paths }) => {
      for (const path of paths) {
        await page.goto(site.origin + path);
        await drawAll(page);
        expect(await smallTargets(page), path).toEqual([]);
      }
    },
  );
});
