import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const RESULT = '[data-search-result]';
const PATIENCE = { timeout: 15_000 };

describe('facets of the search page', () => {
  const site = useBrowser(TEST_SITES.real);

  it('narrow the rows by kind and area, stand in the address, and come back with it', async () => {
    const { page, faults } = await site.visit('/search/?q=memory');
    await page.locator(RESULT).first().waitFor();
    const kinds = () =>
      page
        .locator(RESULT)
        .evaluateAll((rows) => [...new Set(rows.map((row) => row.getAttribute('data-kind')))]);
    expect((await kinds()).length).toBeGreaterThan(1);
    await page.getByLabel('Kind').selectOption('problem');
    await page.waitForURL((url) => url.searchParams.get('kind') === 'problem');
    await expect.poll(kinds, PATIENCE).toEqual(['problem']);
    const all = await page.locator(RESULT).count();
    await page.getByLabel('Area').selectOption('Memory');
    await expect.poll(() => page.locator(RESULT).count(), PATIENCE).toBeLessThan(all);

    const few = await page.locator(RESULT).allTextContents();
    await page.reload();
    await page.locator(RESULT).first().waitFor();
    await expect.poll(() => page.locator(RESULT).allTextContents(), PATIENCE).toEqual(few);
    expect(await page.getByLabel('Kind').inputValue()).toBe('problem');

    await page.locator(`${RESULT} a`).first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await expect.poll(() => page.locator(RESULT).allTextContents(), PATIENCE).toEqual(few);
    expect(faults).toEqual([]);
  });

  it('say so when the chosen kind has nothing, and show all again', async () => {
    const { page } = await site.visit('/search/?q=rapids&kind=event');
    await page.getByText('is of the kind that you chose').first().waitFor();
    expect(await page.locator(RESULT).count()).toBe(0);
    await page.getByLabel('Kind').selectOption('');
    await page.locator(RESULT).first().waitFor();
  });
});

describe('recent searches', () => {
  const site = useBrowser(TEST_SITES.real);

  it('are kept when they led somewhere, asked again, and forgotten one by one or all', async () => {
    const { page, faults } = await site.visit('/search/');
    const input = page.locator('[data-search-page] input');
    for (const query of ['gb10', 'price', 'noise']) {
      await input.fill(query);
      await input.press('Enter');
      await page.locator(RESULT).first().waitFor();
    }
    await input.fill('');
    const recent = page.locator('[data-search-page] [data-search-recent]');
    const kept = () => recent.locator('.search-again').allTextContents();
    await expect.poll(kept, PATIENCE).toEqual(['noise', 'price', 'gb10']);

    await recent.getByRole('button', { name: 'Forget “price”' }).click();
    expect(await kept()).toEqual(['noise', 'gb10']);
    await recent.getByRole('button', { name: 'gb10', exact: true }).click();
    expect(await input.inputValue()).toBe('gb10');
    await page.locator(RESULT).first().waitFor();

    await page.goto(new URL('.', page.url()).href);
    await page.keyboard.press('/');
    await input.fill('');
    await recent.getByRole('button', { name: 'Forget all' }).click();
    expect(await kept()).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
    expect(faults).toEqual([]);
  });

  it('are not kept once that is switched off', async () => {
    const { page } = await site.visit('/wiki/gb10/');
    await page.keyboard.press('/');
    const dialog = page.locator('#search-dialog');
    await dialog.getByRole('button', { name: /Keep my searches.*: on/ }).click();
    await dialog.getByRole('button', { name: /Keep my searches.*: off/ }).waitFor();
    await dialog.locator('input').fill('price');
    await dialog.locator(RESULT).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/wiki/gb10/'));
    expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBe('off');
  });
});
