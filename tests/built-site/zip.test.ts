import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipSite } from '../../src/command-line/zip-site.ts';
import { launchBrowser } from '../support/browser-launch.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const { folder, basePath } = TEST_SITES.kitchenSink;

it('the zip holds the whole site, says how to open it, and is the same each time', () => {
  const bytes = zipSite(folder, basePath);
  expect(Buffer.compare(bytes, zipSite(folder, basePath))).toBe(0);
  const files = unzipSync(bytes);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(Object.keys(files)).toHaveLength(names.length + 1);
  expect(Buffer.from(files['sparkpedia/README.txt'] ?? []).toString()).toContain(
    `http://localhost:8000${basePath}`,
  );
});

it('what is in the zip is read and searched from the server that it names', async () => {
  const place = mkdtempSync(join(tmpdir(), 'unzipped-'));
  for (const [name, bytes] of Object.entries(unzipSync(zipSite(folder, basePath)))) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), bytes);
  }
  const site = join(place, 'sparkpedia/site');
  // A plain server answers what is not there by itself; this one wants a page for it.
  writeFileSync(join(site, '404.html'), readFileSync(join(folder, '404.html')));
  const server = await serveFolder(site);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`${server.origin}${basePath}search/?q=everything`);
  await page.locator('[data-search-result]').first().waitFor();
  expect(await page.locator('main').textContent()).toContain('Everything');
  await browser.close();
  await server.close();
  rmSync(place, { recursive: true });
});
