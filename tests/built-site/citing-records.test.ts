import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { readRis } from '../support/read-ris.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE } from '../support/viewings.ts';

const { subFolder } = TEST_SITES;
const ADDRESS = 'https://example.org/handbook/spark';
const RUNS = '/benchmarks/all/';
const CLAIMS = '/corrections/';

const read = (path: string): string => readFileSync(join(subFolder.folder, path), 'utf8');

/** Ids of the rows of a page, as its HTML has them. */
const rowIds = (path: string, row: RegExp): string[] =>
  [...read(`${path}index.html`).matchAll(row)].map(([, id = '']) => id).sort();

interface Entry {
  readonly id: string;
  readonly URL: string;
  readonly version: string;
  readonly custom: { readonly text: string };
}

describe.each([
  ['run', RUNS, /<tr id="([a-z]\d[^"]*)"/g],
  ['claim', CLAIMS, /<li id="(c\d+)"/g],
] as const)('the files that cite each %s', (kind, path, row) => {
  it('have every one on the page, in every format, with revision, day, source and address', () => {
    const ids = rowIds(path, row);
    expect(ids.length).toBeGreaterThan(100);
    const entries: Entry[] = JSON.parse(read(`${path}figures.json`));
    expect(entries.map(({ id }) => id.slice(id.indexOf('.') + 1)).sort()).toEqual(ids);
    expect(readRis(read(`${path}figures.ris`))).toHaveLength(ids.length);
    expect(read(`${path}figures.bib`).match(/^@/gm)).toHaveLength(ids.length);
    for (const { id, URL, version, custom } of entries) {
      const [, key] = id.split('.');
      expect(id).toBe(`sparkpedia-${kind}.${key}`);
      expect(URL).toBe(`${ADDRESS}${path}#${key}`);
      expect(custom.text).toContain(`revision ${version}, as of `);
    }
  });

  it('are linked from the page, for readers without script', () => {
    for (const ending of ['bib', 'ris', 'json'])
      expect(read(`${path}index.html`)).toContain(`href="/handbook/spark${path}figures.${ending}"`);
  });
});

describe('one record', () => {
  const browser = useBrowser(subFolder);
  const dialogOf = (page: Page): Locator => page.locator('.cite-dialog[open]');
  const textIn = (page: Page): Promise<string> => dialogOf(page).locator('textarea').inputValue();
  const isFocused = (locator: Locator): Promise<boolean> =>
    locator.evaluate((element) => element === document.activeElement);

  /** Closes the dialog by key. */
  async function leave(page: Page): Promise<void> {
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
  }

  it('is cited from a checked claim, with verdict, correction, source and revision', async () => {
    const { page, faults } = await browser.visit(CLAIMS);
    const claim = page.locator('.claims > li[data-verdict="wrong"]').first();
    const id = await claim.getAttribute('id');
    await claim.locator('.claim-head a').press('Enter');
    const cite = claim.getByRole('button', { name: 'Cite this claim' });
    await cite.press('Enter');
    await dialogOf(page).waitFor();
    const text = await textIn(page);
    for (const part of ['Verdict: wrong.', 'Instead: ', 'Evidence: ', 'as of ', 'revision '])
      expect(text).toContain(part);
    expect(text).toContain(`${ADDRESS}${CLAIMS}#${id}`);
    await page.getByLabel('BibTeX').check();
    await dialogOf(page).locator('textarea[data-format="bib"]').waitFor();
    expect(await textIn(page)).toContain(`{sparkpedia-claim.${id},`);
    await leave(page);
    expect(await isFocused(cite)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('is cited from the row of a run, with setting, caveats and who measured', async () => {
    const { page, faults } = await browser.visit(`${RUNS}#b001-b32`);
    const cite = page.locator('#b001-b32').getByRole('button', { name: 'Cite this run' });
    await cite.press('Enter');
    await dialogOf(page).waitFor();
    const text = await textIn(page);
    for (const part of ['614.82 tokens/s', 'Setting: ', 'Withdrawn by its source', 'Source: '])
      expect(text).toContain(part);
    await leave(page);
    expect(await isFocused(cite)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('is led to from the table of runs on other pages', async () => {
    const { page } = await browser.visit('/models/gpt-oss-120b/');
    await page.locator('.runs td:last-child a').first().click();
    await page.waitForURL(`**${RUNS}#*`);
    await page.getByRole('button', { name: 'Cite this run' }).waitFor();
  });

  it('is cited from the preview of a figure and from the pinned card, by key', async () => {
    const { page, faults } = await browser.visit('/wiki/kv-cache/');
    const link = page.locator('.prose a.fact').first();
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    const card = page.locator('div.preview');
    await card.getByRole('button', { name: 'Cite this figure' }).press('Enter');
    await dialogOf(page).waitFor();
    const text = await textIn(page);
    expect(text).toContain('checked ');
    expect(text).toContain(
      `${ADDRESS}${(await link.getAttribute('href'))?.replace('/handbook/spark', '')}`,
    );
    expect(await card.count()).toBe(0);
    await leave(page);
    expect(await isFocused(link)).toBe(true);

    await page.keyboard.press('Alt+ArrowDown');
    await card.getByRole('button', { name: 'Pin' }).press('Enter');
    const cite = page.locator('.preview-pinned').getByRole('button', { name: 'Cite this figure' });
    await cite.press('Enter');
    await dialogOf(page).waitFor();
    expect(await textIn(page)).toBe(text);
    await leave(page);
    expect(await isFocused(cite)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('is cited from the preview of a problem, with its state', async () => {
    const { page, faults } = await browser.visit('/problems/');
    const link = page.locator('.problem-list a').first();
    await link.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Cite this problem' }).press('Enter');
    await dialogOf(page).waitFor();
    expect(await textIn(page)).toMatch(
      new RegExp(`^${await link.textContent()}: .*as of .*checked .*revision \\w{10}`),
    );
    await leave(page);
    expect(await isFocused(link)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('is cited by touch, where the first tap shows the card', async () => {
    const { page, faults } = await browser.visit('/wiki/kv-cache/', PHONE);
    await page.evaluate(() => {
      document.documentElement.dataset['touchPreviews'] = 'on';
    });
    await page.locator('.prose > p a.fact').first().tap();
    await page.locator('.preview-sheet').getByRole('button', { name: 'Cite this figure' }).tap();
    await dialogOf(page).waitFor();
    expect(await textIn(page)).toContain('checked ');
    await dialogOf(page).getByRole('button', { name: 'Close' }).tap();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await page.locator('.preview-sheet').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('says so where the citation does not come', async () => {
    const { page } = await browser.visit(`${CLAIMS}#c004`);
    await page.route('**/figures.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Cite this claim' }).click();
    await page.locator('.cite-dialog [role="alert"]', { hasText: 'did not come' }).waitFor();
  });
});
