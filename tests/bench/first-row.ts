/**
 * How long search takes to its first row on an emulated phone: slow 4G (150 ms, 1.6 Mbit/s), processor
 * four times slower, 412 px wide. Cold: from the first key in the dialog of an article, nothing of
 * search loaded. Warm: from one more key to the row that it leads to. Reads a finished site:
 * node tests/bench/first-row.ts [folder].
 */
import { argv } from 'node:process';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser-launch.ts';
import { findChromium } from '../support/find-chromium.ts';
import { serveFolder } from '../support/serve-folder.ts';

const ROUNDS = 7;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 94e3 };
const QUERIES = ['memory bandwidth', 'vllm', 'how loud is it', 'price', 'gpt-oss-120b'];

const server = await serveFolder(argv[2] ?? 'dist');
const browser = await launchBrowser({ executablePath: findChromium() });

/** Types a text and waits for a row; the time of the page, from the last key on. */
const typeAndWait = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (typed) =>
      new Promise<number>((done) => {
        const input = document.querySelector<HTMLInputElement>('#search-dialog input');
        const list = document.querySelector('#search-dialog-list');
        if (input === null || list === null) throw new Error('no dialog');
        const start = performance.now();
        new MutationObserver((_, observer) => {
          if (list.querySelector('[data-search-result]') === null) return;
          observer.disconnect();
          requestAnimationFrame(() => done(performance.now() - start));
        }).observe(list, { childList: true, subtree: true });
        input.value = typed;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    text,
  );

const cold: number[] = [];
const warm: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(`${server.origin}/wiki/dgx-spark/`, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  cold.push(await typeAndWait(page, QUERIES[round % QUERIES.length] ?? ''));
  // The second file and the full text come meanwhile.
  await page.waitForTimeout(6000);
  for (const query of QUERIES) warm.push(await typeAndWait(page, query));
  await context.close();
}
await browser.close();
await server.close();

const summary = (times: number[]): string => {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return `median ${sorted[Math.floor(sorted.length / 2)]} ms, worst ${sorted.at(-1)} ms of ${sorted.length}`;
};
console.log(`cold: ${summary(cold)}\nwarm: ${summary(warm)}`);
