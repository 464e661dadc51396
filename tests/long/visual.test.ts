import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser-launch.ts';
import { drawAll } from '../support/draw-all.ts';
import { noteFigure } from '../support/figures.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import {
  compareSheets,
  leaveDifference,
  pinnedFonts,
  readSheet,
  sheetOf,
  writeSheet,
} from '../support/visual.ts';

const KEPT = join(import.meta.dirname, 'baselines');
/** Takes the pages as they are for right: `UPDATE_BASELINES=1 npm run test:visual`. */
const isUpdate = process.env['UPDATE_BASELINES'] === '1';
/** Most of a sheet that may differ: rounding of another release of the browser, but no moved line. */
const TOLERANCE = 0.0005;
/** Without pictures there is nothing to compare with. */
const hasKept = isUpdate || (existsSync(KEPT) && readdirSync(KEPT).length > 0);
if (!hasKept)
  console.warn(
    'Left out: pictures of pages; “UPDATE_BASELINES=1 npm run test:visual” takes them first.',
  );
const MOST_BYTES = 3_000_000;

// The fixture, for its content is fixed. A page chosen by chance is another each time.
const { kitchenSink } = TEST_SITES;
const shown = pageTemplates(kitchenSink.folder)
  .filter(({ file }) => file !== 'random.astro')
  .flatMap(({ paths }) => paths);
const nameOf = (path: string, scheme: string): string =>
  `${path.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '+') || 'home'}.${scheme}`;
const SCHEMES = ['light', 'dark'] as const;

let browser: Browser;
let server: FolderServer;
beforeAll(async () => {
  server = await serveFolder(kitchenSink.folder, kitchenSink.basePath);
  browser = await launchBrowser({
    env: { ...definedEnvironment(), FONTCONFIG_FILE: pinnedFonts() },
  });
  if (isUpdate) rmSync(KEPT, { recursive: true, force: true });
  if (isUpdate) mkdirSync(KEPT, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
const addressOf = (path: string): string =>
  server.origin + kitchenSink.basePath.replace(/\/$/, '') + path;

describe.skipIf(!hasKept).each(SCHEMES)('every template, %s', (scheme) => {
  let page: Page;
  let seen = 0;
  beforeAll(async () => {
    const context = await browser.newContext({ colorScheme: scheme, reducedMotion: 'reduce' });
    page = await context.newPage();
    // Pages say how long ago something was.
    await page.clock.setFixedTime(new Date('2026-11-28T12:00:00Z'));
  });
  afterAll(() => page?.context().close());

  it.each(shown)('%s looks as it did at 360, 768 and 1440 px', async (path) => {
    await page.goto(addressOf(path), { waitUntil: 'networkidle' });
    await drawAll(page);
    const now = await sheetOf(page);
    const name = nameOf(path, scheme);
    const file = join(KEPT, `${name}.webp`);
    if (isUpdate) writeFileSync(file, await writeSheet(now));
    expect(existsSync(file), `no picture of ${path} is kept`).toBe(true);
    const { share, marked } = compareSheets(await readSheet(file), now);
    const where = share > TOLERANCE ? await leaveDifference(name, now, marked) : '';
    expect(share, `see ${where}`).toBeLessThanOrEqual(TOLERANCE);
    seen += 1;
    noteFigure(`pictures-${scheme}`, seen * 3, `pictures of pages as kept, ${scheme}`);
  });
});

describe('the comparison', () => {
  it('sees a space that grew by four pixels, and a rule of another colour', async () => {
    const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(addressOf('/wiki/everything/'), { waitUntil: 'networkidle' });
    await drawAll(page);
    const before = await sheetOf(page);
    const restyled = async (css: string) => {
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, css);
      return compareSheets(before, await sheetOf(page)).share;
    };
    expect(await restyled('')).toBe(0);
    expect(await restyled('h1 { margin-block-end: 4px !important }')).toBeGreaterThan(TOLERANCE);
    expect(await restyled('a { color: #777 !important }')).toBeGreaterThan(TOLERANCE);
    await context.close();
  });

  it.skipIf(!hasKept)('keeps few bytes, and no picture of a page that is gone', () => {
    const files = readdirSync(KEPT);
    const wanted = shown.flatMap((path) => SCHEMES.map((scheme) => `${nameOf(path, scheme)}.webp`));
    expect(files.toSorted()).toEqual(wanted.toSorted());
    const bytes = files.reduce((sum, file) => sum + statSync(join(KEPT, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});
