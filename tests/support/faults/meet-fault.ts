import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../browser-launch.ts';
import { drawAll } from '../draw-all.ts';
import { findChromium } from '../find-chromium.ts';
import { type FolderServer, serveFolder } from '../serve-folder.ts';
import { shownText } from '../shown-text.ts';
import type { TestSite } from '../test-sites.ts';
import { ASSETS, type Asset, FAULT_PAGES, type FaultPage } from './assets.ts';
import { breakAsset, FAULTS, type Fault } from './break-asset.ts';

/** Patience of the page is passed in steps, between which it may go on. */
const STEP_IN_MS = 4000;
/** What does come must have the time to; where something is held up, the page has to lose patience. */
const STEPS_IN_REAL_TIME = 100;
const STEPS_HELD_UP = 30;
/** A worker keeps real time: its patience is 12 s. */
const MOST_STEPS = 300;
const MOST_LOOKS = 80;
const LOAD_IN_MS = 10_000;
/**
 * Without its worker, or where the clock is ahead of it, the engine of the full text tries to compile
 * in the page, which the policy refuses; the browser reports that all the same.
 */
const WASM_IN_PAGE = 'policy: script-src wasm-eval';

/** A kind of file that does not come as it is, on a page of one template. */
export interface FaultCase {
  readonly name: string;
  readonly asset: Asset;
  readonly fault: Fault;
  readonly on: FaultPage;
}

/** Every kind of file × every fault × every template that loads it. */
export const ALL_FAULT_CASES: readonly FaultCase[] = ASSETS.flatMap((asset) =>
  FAULTS.flatMap((fault) => asset.on.map((on) => ({ name: asset.name, asset, fault, on }))),
);

/** One fault of each kind of file, on one template, so that all faults and templates have a turn. */
export const SOME_FAULT_CASES: readonly FaultCase[] = ASSETS.flatMap((asset, at) => {
  const fault = FAULTS[at % FAULTS.length];
  const on = asset.on[(at + (at % FAULTS.length)) % asset.on.length];
  return fault === undefined || on === undefined ? [] : [{ name: asset.name, asset, fault, on }];
});

const wordsOf = (text: string): number => text.split(/\s+/).length;

/** Serves a site to readers who meet faults, for the tests of one file. */
export function useFaults(site: TestSite) {
  let browser: Browser;
  /** Without windows nothing shows an icon, so none would be asked for; a window costs five times as much. */
  let withWindows: Promise<Browser> | undefined;
  const browserFor = ({ name }: Asset): Browser | Promise<Browser> => {
    if (name !== 'icon') return browser;
    withWindows ??= launchBrowser({ executablePath: findChromium() });
    return withWindows;
  };
  let server: FolderServer;
  let readers = 0;
  /** A host of its own for each reader: a browser does not ask again for an icon that failed. */
  const newOrigin = (): string => {
    const { protocol, port } = new URL(server.origin);
    readers += 1;
    return `${protocol}//reader-${readers}.localhost:${port}`;
  };
  /** Words that a page shows without any script, by address. */
  const plainWords = new Map<string, number>();

  beforeAll(async () => {
    server = await serveFolder(site.folder, site.basePath);
    browser = await launchBrowser();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    for (const path of Object.values(FAULT_PAGES)) {
      await page.goto(server.origin + path);
      plainWords.set(path, wordsOf(await shownText(page, 'main')));
    }
    await plain.close();
  });
  afterAll(async () => {
    await browser.close();
    await (await withWindows)?.close();
    await server.close();
  });

  /** Opens the page, lets its reader want the file, and expects that the page stays of use. */
  return async (one: FaultCase): Promise<void> => {
    const { asset, fault, on } = one;
    // The clock is that of a context, so every reader has one.
    const context = await newReader(await browserFor(asset));
    const page = await context.newPage();
    await page.clock.install();
    const problems = gatherProblems(page, one);
    const broken = await breakAsset(page, asset.path, fault);
    const path = FAULT_PAGES[on];
    const address = newOrigin() + path;
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('footer').waitFor({ state: 'attached' });
    if (asset.want !== undefined) {
      // What does not come may hold up the end of loading; no reader waits for that.
      await page.waitForLoadState('load', { timeout: LOAD_IN_MS }).catch(() => undefined);
      await asset.want(page);
    }
    const inRealTime = fault === 'stall' || fault === 'cut' ? STEPS_HELD_UP : STEPS_IN_REAL_TIME;
    let stepsOfFault = 0;
    for (let step = 0; !(await isOver(page, asset, broken.asked)) && step < MOST_STEPS; step++) {
      // Before the file is asked for, nothing has failed that time could pass over.
      if (broken.asked() > 0) stepsOfFault += 1;
      if (stepsOfFault > inRealTime) await page.clock.fastForward(STEP_IN_MS);
      await new Promise((done) => setTimeout(done, 60));
    }
    expect(broken.asked(), 'times asked for').toBeGreaterThan(0);
    if (asset.told !== undefined)
      expect(await shownText(page, 'body')).toMatch(new RegExp(asset.told));
    expect(problems).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    // What is far below is there when a reader comes near it, whichever scripts came.
    await drawAll(page);
    const least = 0.6 * (plainWords.get(path) ?? Number.POSITIVE_INFINITY);
    if (new URL(page.url()).pathname === new URL(address).pathname)
      expect(await wordsInTheEnd(page, least)).toBeGreaterThan(least);
    await context.close();
  };
}

/**
 * Words that a page shows, as soon as they are more than so many, or after some seconds: where a
 * script may hide what it is about to change, styles show it after a moment.
 */
async function wordsInTheEnd(page: Page, least: number): Promise<number> {
  for (let look = 0; ; look++) {
    const words = wordsOf(await shownText(page, 'main'));
    if (words > least || look === MOST_LOOKS) return words;
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function newReader(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
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
  return context;
}

/** Gathers errors that nobody handles, and violations of the policy. */
function gatherProblems(page: Page, { asset, fault, on }: FaultCase): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => {
    // Half a script, or a page in its place, is none: what it says is not for the page to handle.
    const isNoScript =
      (fault === 'cut' && isFrom(asset.path, error.stack)) ||
      (['cut', 'html'].includes(fault) &&
        error.name === 'SyntaxError' &&
        !error.message.includes('JSON'));
    if (!isNoScript) problems.push(String(error));
  });
  page.on('console', (message) => {
    const said = message.text().trim();
    if (said.startsWith('policy:') && !(said === WASM_IN_PAGE && on === 'search'))
      problems.push(said);
  });
  return problems;
}

/** Whether an error was thrown by a file of this kind. */
function isFrom(path: RegExp, stack = ''): boolean {
  const thrower = /https?:\/\/[^\s)]+?(?=:\d+:\d+)/.exec(stack)?.[0];
  return thrower !== undefined && path.test(new URL(thrower).pathname);
}

async function isOver(page: Page, asset: Asset, asked: () => number): Promise<boolean> {
  if (asked() === 0) return false;
  if (asset.told === undefined) return true;
  const text = await shownText(page, 'body').catch(() => '');
  return new RegExp(asset.told).test(text);
}
