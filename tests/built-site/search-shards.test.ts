import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { searchData } from '../../src/page-models/search/search-data.ts';
import { filesOf } from '../../src/page-models/search/search-files.ts';
import { useBrowser } from '../support/browser.ts';
import { REAL } from '../support/real-content.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const FIRST = '[data-search-result] a';
const site = useBrowser(TEST_SITES.real);
/** The real content as if it were too large for two files. */
const files = filesOf(searchData(REAL), 0);

/** Serves shards in place of the two files of the site, and notes which are asked for. */
async function visitWithShards(query: string, isThere = (_: string) => true) {
  const visit = await site.visit('/about/');
  const asked: string[] = [];
  await visit.page.route(/\/search\/.*\.json$/, (route) => {
    const name = /\/search\/(.*)\.json$/.exec(route.request().url())?.[1] ?? '';
    asked.push(name);
    const file = files.get(name);
    if (file === undefined || !isThere(name)) return route.abort();
    return route.fulfill({ json: file });
  });
  await visit.page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
  return { ...visit, asked };
}

const firstRow = async (page: Page): Promise<string> => {
  await page.locator(FIRST).first().waitFor();
  return (await page.locator('[data-search-result]').first().textContent()) ?? '';
};

describe('search of a content in shards', () => {
  it('answers from the few shards that the words need', async () => {
    const { page, faults, asked } = await visitWithShards('memory bandwidth');
    expect(await firstRow(page)).toContain('273');
    const shards = asked.filter((name) => name.startsWith('shards/'));
    expect(shards.length).toBeGreaterThan(0);
    expect(shards.length).toBeLessThanOrEqual(10);
    expect(faults).toEqual([]);
  });

  it('mends spelling, with the words of one or two letters', async () => {
    const { page, asked } = await visitWithShards('bandwith');
    await page.getByText('Read “bandwith” as “bandwidth”').waitFor();
    expect(asked.filter((name) => name.startsWith('words/'))).toEqual(['words/b', 'words/a']);
  });

  it('answers while words are typed', async () => {
    const { page, faults } = await visitWithShards('');
    await page.locator('[data-search-page] input').pressSequentially('connectx-7', { delay: 60 });
    await page.locator(FIRST).first().getByText('ConnectX-7').waitFor();
    expect(faults).toEqual([]);
  });

  it('falls back on the full text where a shard does not come', async () => {
    const isThere = (name: string): boolean => !name.startsWith('shards/');
    const { page } = await visitWithShards('memory bandwidth', isThere);
    await page.getByText('In the text').waitFor();
    expect(await firstRow(page)).toContain('andwidth');
  });
});
