import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { readRis } from '../support/read-ris.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const ARTICLE = '/wiki/kv-cache/';
const SHEET = '/devices/gb10/';
const { subFolder, real } = TEST_SITES;
const ADDRESS = 'https://example.org/handbook/spark';

const fileOf = (site: { folder: string }, path: string): string =>
  readFileSync(join(site.folder, path), 'utf8');

/** What Zotero’s translator “Embedded Metadata” takes from a page: names that end so, as it reads them. */
function zoteroItem(html: string): Readonly<Record<string, string | undefined>> {
  const content = (name: string): string | undefined =>
    new RegExp(`<meta name="[^"]*${name}" content="([^"]*)"`).exec(html)?.[1];
  return {
    title: content('citation_title'),
    author: content('citation_author'),
    date: content('citation_publication_date'),
    publisher: content('citation_publisher'),
    language: content('citation_language'),
    url: content('citation_public_url'),
  };
}

const revisionIn = (html: string): string =>
  /<meta name="revision" content="(\w+)"/.exec(html)?.[1] ?? 'none';

describe('every page that is cited', () => {
  const pages = builtPages(subFolder.folder).filter(({ html }) => html.includes('data-cite='));

  it('has files that name its revision and its own address, and no day that the sitemap lacks', () => {
    expect(pages.length).toBeGreaterThan(800);
    const days = new Map(
      [
        ...fileOf(subFolder, 'sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+))?/g),
      ].map(([, address = '', day]) => [address, day]),
    );
    for (const { path, html } of pages) {
      const [entry] = JSON.parse(fileOf(subFolder, `${path}cite.json`));
      const address = `${ADDRESS}${path}`;
      expect(entry, path).toMatchObject({ URL: address, version: revisionIn(html) });
      const [year, month, day] = days.get(address)?.split('-').map(Number) ?? [];
      expect(entry.issued, path).toEqual(
        year === undefined ? undefined : { 'date-parts': [[year, month, day]] },
      );
      const [ris] = readRis(fileOf(subFolder, `${path}cite.ris`));
      expect([ris?.get('TI'), ris?.get('UR'), ris?.get('N1')], path).toEqual([
        entry.title,
        address,
        entry.note,
      ]);
      expect(fileOf(subFolder, `${path}cite.bib`), path).toContain(`url = {${address}}`);
    }
  });

  it('tells Zotero title, site, day, language and address', () => {
    for (const { path, html } of pages) {
      const [{ title, issued }] = JSON.parse(fileOf(subFolder, `${path}cite.json`));
      const item = zoteroItem(html);
      expect({ ...item, title: undefined, date: undefined }, path).toEqual({
        title: undefined,
        date: undefined,
        author: 'Sparkpedia',
        publisher: 'Sparkpedia',
        language: 'en',
        url: `${ADDRESS}${path}`,
      });
      expect(item['title']?.length, path).toBeGreaterThanOrEqual(title.length);
      expect(item['date']?.split('/').map(Number), path).toEqual(issued?.['date-parts'][0]);
    }
  });
});

describe('a site that does not know its address', () => {
  it('names none in citations, and says so', () => {
    const html = fileOf(real, `${ARTICLE}index.html`);
    expect(zoteroItem(html)).toMatchObject({ title: 'KV cache', url: undefined });
    expect(html).toContain('address not known to this copy of the site');
    expect(fileOf(real, `${ARTICLE}cite.bib`)).not.toContain('url =');
  });

  it('draws no way to report errors without a form', () => {
    expect(fileOf(real, `${ARTICLE}index.html`)).not.toContain('data-report');
  });
});

describe('figures', () => {
  it('have a citation for every row of a sheet, in every format', () => {
    const rows = [...fileOf(subFolder, `${SHEET}index.html`).matchAll(/<tr id="f-([^"]+)"/g)];
    const keys = rows.map(([, key = '']) => key).sort();
    const entries: { id: string; URL: string; custom: { text: string } }[] = JSON.parse(
      fileOf(subFolder, `${SHEET}figures.json`),
    );
    expect(entries.map(({ id }) => id.split('.')[1] ?? '').sort()).toEqual(keys);
    expect(readRis(fileOf(subFolder, `${SHEET}figures.ris`))).toHaveLength(keys.length);
    for (const { id, URL, custom } of entries) {
      expect(URL).toBe(`${ADDRESS}${SHEET}#f-${id.split('.')[1]}`);
      expect(custom.text).toMatch(/\(.+checked .+\)\. .*Source: .+https?:\/\//);
    }
  });
});

/** Opens the dialog of the page by keyboard. */
async function openByKey(page: Page): Promise<void> {
  await page.locator('[data-cite] summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.cite-dialog[open]').waitFor();
}

describe('the dialog', () => {
  const browser = useBrowser(subFolder);
  const textIn = (page: Page) => page.locator('.cite-dialog textarea').inputValue();

  it('opens by key, shows every format, copies, downloads, and gives the focus back', async () => {
    const { page, faults } = await browser.visit(ARTICLE, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await openByKey(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'cite-format',
    );
    const seen = new Map<string, string>();
    for (const ending of ['txt', 'bib', 'ris', 'json']) {
      await page.locator(`.cite-dialog textarea[data-format="${ending}"]`).waitFor();
      seen.set(ending, await textIn(page));
      await page.keyboard.press('ArrowDown');
    }
    expect(seen.get('txt')).toMatch(/^Sparkpedia, “KV cache”, .*revision \w{10}.*CC BY 4\.0\.$/);
    expect(seen.get('bib')).toBe(fileOf(subFolder, `${ARTICLE}cite.bib`));
    expect(seen.get('ris')?.split('\n')).toEqual(
      fileOf(subFolder, `${ARTICLE}cite.ris`).trimEnd().split('\r\n').concat(''),
    );
    expect(JSON.parse(seen.get('json') ?? '')).toMatchObject([{ title: 'KV cache' }]);
    await page.getByLabel('BibTeX').check();
    await page.locator('.cite-dialog textarea[data-format="bib"]').waitFor();
    await page.locator('.cite-dialog').getByRole('button', { name: 'Copy', exact: true }).click();
    await page.locator('.cite-status', { hasText: 'Copied.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(seen.get('bib'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.cite-dialog a[download]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('kv-cache.bib');
    // Out of the dialog and round again: what lies behind it takes no focus.
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.locator('.cite-dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
    expect(faults).toEqual([]);
  });

  it('cites one figure from its row, with caveats, revision and anchor', async () => {
    const { page, faults } = await browser.visit(SHEET);
    await page.locator('#f-memory-bandwidth th a').click();
    await page.locator('#f-memory-bandwidth .cite-row').press('Enter');
    await page.locator('.cite-dialog[open]').waitFor();
    const text = await textIn(page);
    expect(text).toContain('273 GB/s');
    expect(text).toContain(revisionIn(await page.content()));
    expect(text).toContain(`${ADDRESS}${SHEET}#f-memory-bandwidth`);
    await page.getByLabel('RIS').check();
    await page.locator('.cite-dialog textarea[data-format="ris"]').waitFor();
    expect(await textIn(page)).toContain('ID  - sparkpedia-gb10.memory-bandwidth');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('cite-row');
    // One row at a time has the button.
    await page.locator('#f-sms th a').first().click();
    await page.locator('#f-memory-bandwidth .cite-row').waitFor({ state: 'detached' });
    expect(await page.locator('.cite-row').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('asks for nothing before it is wanted', async () => {
    const { page } = await browser.visit('/wiki/lpddr5x/');
    const names = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(names.filter((name) => /cite|figures\./.test(name))).toEqual([]);
  });

  it('is not needed: without script the text and the files are there', async () => {
    const { page } = await browser.visit(ARTICLE, { javaScriptEnabled: false });
    await page.locator('[data-cite] summary').click();
    expect(await page.locator('[data-cite] p').first().textContent()).toMatch(/revision \w{10}/);
    for (const ending of ['bib', 'ris', 'json']) {
      const link = page.locator(`[data-cite] a[href$="cite.${ending}"]`);
      expect(await link.isVisible()).toBe(true);
      const answer = await page.request.get(`${browser.origin}${await link.getAttribute('href')}`);
      expect(answer.status()).toBe(200);
    }
  });

  it('leaves the text folded open where its code does not come', async () => {
    const { page } = await browser.visit(ARTICLE);
    await page.route('**/cite.json', (route) => route.abort());
    await page.locator('[data-cite] summary').click();
    await page.locator('[data-cite][open]').waitFor();
  });
});

/** What structured data of each kind cannot do without. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  TechArticle: ['headline', 'url', 'author', 'license', 'version', 'inLanguage'],
  Product: ['name', 'description', 'url', 'additionalProperty'],
  FAQPage: ['mainEntity'],
  Dataset: ['name', 'description', 'url', 'license', 'distribution'],
  WebSite: ['name', 'url'],
};

describe('structured data', () => {
  it('is of a known kind on every page, with what that kind needs', () => {
    const kinds = new Set<string>();
    for (const { path, html } of builtPages(subFolder.folder))
      for (const [, text = ''] of html.matchAll(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
      )) {
        const data: Record<string, unknown> = JSON.parse(text);
        const kind = String(data['@type']);
        kinds.add(kind);
        expect(data['@context'], path).toBe('https://schema.org');
        expect(Object.keys(data), path).toEqual(
          expect.arrayContaining([...(REQUIRED[kind] ?? ['a known kind'])]),
        );
      }
    expect(kinds).toEqual(new Set(Object.keys(REQUIRED)));
  });

  it('names the version and the day that the citation names', () => {
    const html = fileOf(subFolder, `${ARTICLE}index.html`);
    const [entry] = JSON.parse(fileOf(subFolder, `${ARTICLE}cite.json`));
    const [, text = '{}'] = /ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
    const data: Record<string, unknown> = JSON.parse(text);
    expect(data).toMatchObject({ version: entry.version, url: entry.URL, headline: entry.title });
    expect(String(data['dateModified']).split('-').map(Number)).toEqual(
      entry.issued['date-parts'][0],
    );
  });
});
