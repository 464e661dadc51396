import type { Browser, CDPSession, Page } from 'playwright-core';
import type { SearchPlace } from '../peers/peer.ts';

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 94e3 };
const SLOWER = 4;
const SETTLED_MS = 2500;
const LONG_TASK_MS = 50;

/** What one view of a page costs on a phone: bytes in kB as they travel, times in ms. */
export interface FirstView {
  readonly firstViewBytes: number;
  readonly firstViewRequests: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
}

/** The same, and one search from it. */
export interface PhoneView extends FirstView {
  readonly searchBytes?: number;
  readonly searchTime?: number;
}

/** Marks that the page keeps of its own loading. */
interface Marks {
  largestPaint: number;
  blocking: number;
  shift: number;
}
declare global {
  var benchMarks: Marks;
}

/**
 * Opens a page on an emulated phone, nothing cached: 412 px, slow 4G (150 ms, 1.6 Mbit/s), processor
 * four times slower. Then searches once for the query.
 *
 * @param sent bytes that the server sent so far: a page does not see what its workers load
 */
export const viewOnPhone = (
  browser: Browser,
  address: string,
  sent: () => number,
  search: SearchPlace,
  query: string,
): Promise<PhoneView> =>
  onPhone(browser, address, (page) => searchOnce(page, search, query, sent).catch(() => ({})));

/** Opens a page on the same phone, and only looks at it. */
export const lookOnPhone = (browser: Browser, address: string): Promise<FirstView> =>
  onPhone(browser, address, async () => ({}));

async function onPhone<T>(
  browser: Browser,
  address: string,
  andThen: (page: Page) => Promise<T>,
): Promise<FirstView & T> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 2,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const traffic = await countTraffic(devtools);
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(keepMarks, LONG_TASK_MS);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLED_MS);
    const marks = await page.evaluate(() => globalThis.benchMarks);
    const seen = { firstViewBytes: traffic.bytes / 1000, firstViewRequests: traffic.requests };
    return { ...seen, ...marks, ...(await andThen(page)) };
  } finally {
    await context.close();
  }
}

function keepMarks(longTask: number): void {
  const marks = { largestPaint: 0, blocking: 0, shift: 0 };
  globalThis.benchMarks = marks;
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((entries) => entries.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  observe('largest-contentful-paint', ({ startTime }) => {
    marks.largestPaint = startTime;
  });
  observe('longtask', ({ duration }) => {
    marks.blocking += duration - longTask;
  });
  observe('layout-shift', (entry) => {
    if (Reflect.get(entry, 'hadRecentInput') !== true)
      marks.shift += Number(Reflect.get(entry, 'value'));
  });
}

async function countTraffic(devtools: CDPSession) {
  const traffic = { bytes: 0, requests: 0 };
  await devtools.send('Network.enable');
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.requests += 1;
    traffic.bytes += encodedDataLength;
  });
  return traffic;
}

/** From a reader’s wish to search to the first row: the way into the box is part of it. */
async function searchOnce(page: Page, search: SearchPlace, query: string, sent: () => number) {
  const before = sent();
  const start = performance.now();
  await search.open(page);
  await page.fill(search.box, query);
  await page.waitForSelector(search.row, { timeout: 30_000 });
  const searchTime = performance.now() - start;
  await page.waitForTimeout(SETTLED_MS);
  return { searchTime, searchBytes: (sent() - before) / 1000 };
}
