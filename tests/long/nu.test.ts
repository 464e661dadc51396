import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-pages.ts';
import { noteFigure } from '../support/figures.ts';
import { htmlFaults } from '../support/html-rules.ts';
import { hasNu, nuFaults } from '../support/nu.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const { real } = TEST_SITES;
/** Nu needs some minutes for all pages, more where other work goes on beside it. */
const MINUTES_20 = 1_200_000;
const place = mkdtempSync(join(tmpdir(), 'sparkpedia-nu-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Each message once, with how often it came. */
const summary = (faults: readonly string[]): string[] =>
  [...Map.groupBy(faults, (fault) => fault.replace(/ (?:file:|\/).*/, ''))].map(
    ([message, all]) => `${all.length} × ${message}: ${all[0]}`,
  );

describe.skipIf(!hasNu())('the Nu checker', () => {
  it('finds what is wrong', () => {
    const file = join(place, 'wrong.html');
    writeFileSync(file, '<!doctype html><html lang="en"><title>x</title><p><b><p></b></html>');
    expect(nuFaults([file])).not.toEqual([]);
    rmSync(file);
  });

  it('finds nothing on any page', { timeout: MINUTES_20 }, () => {
    expect(summary(nuFaults([real.folder]))).toEqual([]);
    noteFigure('nu-pages', builtPages(real.folder).length, 'pages without a finding of Nu');
  });
});

describe('a page as its script left it', () => {
  const site = useBrowser(real);
  const templates = pageTemplates(real.folder).filter(({ file }) => file !== 'random.astro');
  const written: string[] = [];
  let pages: [string, string][];
  beforeAll(async () => {
    pages = [];
    const { page } = await site.visit('/about/');
    for (const { paths } of templates) {
      const path = paths[0] ?? '/';
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      // On a busy machine the network may rest while a long page is still being read.
      await page.waitForLoadState('load');
      pages.push([path, await page.evaluate(() => document.documentElement.outerHTML)]);
    }
    await page.context().close();
    for (const [at, [, html]] of pages.entries()) {
      const file = join(place, `${at}.html`);
      writeFileSync(file, `<!doctype html>\n${html}\n`);
      written.push(file);
    }
  });

  it('is valid by html-validate', async () => {
    const faults = [];
    for (const [path, html] of pages) {
      const found = await htmlFaults(`<!doctype html>\n${html}\n`);
      // How the browser writes a document down is its own: ways of writing are judged before.
      faults.push(...found.filter((one) => !WRITING.test(one)).map((one) => `${path} ${one}`));
    }
    expect(faults.slice(0, 30)).toEqual([]);
    noteFigure(
      'valid-after-script',
      pages.length,
      'pages, one of each template, valid after script',
    );
  });

  it.skipIf(!hasNu())('is valid by Nu', () => {
    expect(summary(nuFaults(written))).toEqual([]);
  });
});

const WRITING =
  /^(?:attribute-boolean-style|attribute-empty-style|doctype-style|void-style|no-trailing-whitespace|no-raw-characters|attr-quotes|no-implicit-close|element-case)\b/;
