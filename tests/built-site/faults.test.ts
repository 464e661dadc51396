import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser-launch.ts';
import { ASSETS, type Asset, FAULT_PAGES, type FaultPage } from '../support/faults/assets.ts';
import { breakAsset, FAULTS, type Fault } from '../support/faults/break-asset.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { shownText } from '../support/shown-text.ts';
import { TEST_SITES } from '../support/test-sites.ts';

/** All of assets × faults × templates with LONG=1; else one fault of each asset, on one template. */
const IS_LONG = process.env['LONG'] === '1';
/** Patience of the page is passed in steps, between which it may go on. */
const STEP_IN_MS = 4000;
/** What does come must have the time to. */
const STEPS_IN_REAL_TIME = 30;
/** A worker keeps real time: its patience is 12 s. */
const MOST_STEPS = 300;

interface Case {
  readonly asset: Asset;
  readonly fault: Fault;
  readonly on: FaultPage;
}

const CASES: readonly Case[] = ASSETS.flatMap((asset, at) =>
  FAULTS.flatMap((fault, of) =>
    asset.on
      .filter((_, nth) => {
        if (IS_LONG) return true;
        return of === at % FAULTS.length && nth === (at + of) % asset.on.length;
      })
      .map((on) => ({ asset, fault, on })),
  ),
);

let browser: Browser;
let context: BrowserContext;
let server: FolderServer;
/** Words that a page shows without any script, by address. */
const plainWords = new Map<string, number>();

beforeAll(async () => {
  const { folder, basePath } = TEST_SITES.real;
  server = await serveFolder(folder, basePath);
  browser = await launchBrowser();
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  for (const path of Object.values(FAULT_PAGES)) {
    await page.goto(server.origin + path);
    plainWords.set(path, wordsOf(await shownText(page, 'main')));
  }
  await plain.close();
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(() => {
    // Time limits of loads follow the clock of the test, too.
    AbortSignal.timeout = (ms) => {
      const aborter = new AbortController();
      setTimeout(() => aborter.abort(new DOMException('Too late', 'TimeoutError')), ms);
      return aborter.signal;
    };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.warn(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const wordsOf = (text: string): number => text.split(/\s+/).length;

describe('a page stays readable and says what failed', () => {
  it.each(CASES)('$asset.name: $fault, on $on', async ({ asset, fault, on }) => {
    const page = await context.newPage();
    await page.clock.install();
    const problems: string[] = [];
    page.on('pageerror', (error) => {
      // Half a script is none; the browser says so of files that the page names itself.
      if (!(fault === 'cut' && error.name === 'SyntaxError')) problems.push(String(error));
    });
    page.on('console', (message) => {
      if (message.text().startsWith('policy:') && message.text().trim() !== asset.refused)
        problems.push(message.text());
    });
    const broken = await breakAsset(page, asset.path, fault);
    const path = FAULT_PAGES[on];
    await page.goto(server.origin + path, { waitUntil: 'commit' });
    await page.locator('footer').waitFor({ state: 'attached' });
    if (asset.want !== undefined) {
      await page.waitForLoadState('load');
      await asset.want(page);
    }
    for (let step = 0; !(await isOver(page, asset, broken.asked)) && step < MOST_STEPS; step++) {
      if (step > STEPS_IN_REAL_TIME) await page.clock.fastForward(STEP_IN_MS);
      await new Promise((done) => setTimeout(done, 60));
    }
    expect(broken.asked(), 'times asked for').toBeGreaterThan(0);
    if (asset.told !== undefined)
      expect(await shownText(page, 'body')).toMatch(new RegExp(asset.told));
    expect(problems).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    if (new URL(page.url()).pathname === new URL(server.origin + path).pathname)
      // Where a script may hide what it is about to change, styles show it after a moment.
      await expect
        .poll(async () => wordsOf(await shownText(page, 'main')), { timeout: 8000 })
        .toBeGreaterThan(0.6 * (plainWords.get(path) ?? Number.POSITIVE_INFINITY));
    await page.close();
  });
});

async function isOver(
  page: Awaited<ReturnType<BrowserContext['newPage']>>,
  asset: Asset,
  asked: () => number,
): Promise<boolean> {
  if (asked() === 0) return false;
  if (asset.told === undefined) return true;
  const text = await shownText(page, 'body').catch(() => '');
  return new RegExp(asset.told).test(text);
}
