/**
 * How long the next page takes to its first paint, for a reader who is on the site already, on an
 * emulated phone of the middle range: processor four times slower, 412 px wide. Reads a finished
 * site: node tests/bench/next-page.ts [folder].
 */
import { argv } from 'node:process';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser-launch.ts';
import { serveFolder } from '../support/serve-folder.ts';

const PATHS = ['memory-bandwidth', 'kv-cache', 'vllm', 'dgx-spark', 'gb10', 'what-fits'];
const ROUNDS = 5;
const SLOWER = 4;

const YEAR = 'public, max-age=31536000, immutable';
const server = await serveFolder(argv[2] ?? 'dist', '/', (path): Record<string, string> => {
  if (path.startsWith('/_astro/')) return { 'cache-control': YEAR };
  if (path === '/speculation-rules.json')
    return { 'content-type': 'application/speculationrules+json' };
  return { 'speculation-rules': '"/speculation-rules.json"' };
});

/** Goes to a page by a link as a reader does, and returns the time from there to the first paint. */
async function follow(page: Page, path: string, isPointedAt: boolean): Promise<number> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.id = 'next';
    link.href = href;
    link.textContent = 'next';
    document.querySelector('h1')?.append(' ', link);
  }, path);
  // Long enough for what a link fetches when it is pointed at, and for a hand to press it.
  if (isPointedAt) await page.hover('#next');
  await page.waitForTimeout(500);
  await page.evaluate(() => document.querySelector<HTMLElement>('#next')?.click());
  await page.waitForURL(`**${path}`);
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-paint') done(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

const browser = await launchBrowser();
for (const isPointedAt of [false, true]) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(`${server.origin}/about/`, { waitUntil: 'networkidle' });
    for (const slug of PATHS) times.push(await follow(page, `/wiki/${slug}/`, isPointedAt));
    await context.close();
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    `${Math.round(times[Math.floor(times.length * share)] ?? 0)} ms`;
  console.log(
    `${isPointedAt ? 'pointed at first' : 'at once'}: median ${at(0.5)}, nine of ten within ${at(0.9)} (${times.length} pages)`,
  );
}
await browser.close();
await server.close();
