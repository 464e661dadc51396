/**
 * How long the next page takes to its first paint, from the end of the press on a link, for a reader
 * who is on the site already, on an emulated phone of the middle range: processor four times slower,
 * 412 px wide. Reads a finished site: node tests/bench/next-page.ts [folder].
 */
import { argv } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { launchDevtools } from '../support/devtools.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { type VisibleTab, visibleTab } from '../support/visible-tab.ts';

const PATHS = ['memory-bandwidth', 'kv-cache', 'vllm', 'dgx-spark', 'gb10', 'what-fits'];
const ROUNDS = 3;
const SLOWER = 4;
const SETTLED_MS = 2500;
const YEAR = 'public, max-age=31536000, immutable';

interface Walk {
  readonly name: string;
  readonly pointedAtMs: number;
  /** Whether it is a phone, on which pages do not fade, or a small window. */
  readonly isPhone: boolean;
}
const WALKS: readonly Walk[] = [
  { name: 'pressed at once', pointedAtMs: 0, isPhone: true },
  { name: 'pointed at for a second first', pointedAtMs: 1000, isPhone: true },
  { name: 'the same with a fade, as in a window', pointedAtMs: 1000, isPhone: false },
];

/** What is measured of one page: milliseconds, and whether it was drawn ahead. */
interface Step {
  readonly paintMs: number;
  readonly isAhead: boolean;
}

const PUT_LINK = (path: string): string => `(() => {
  document.querySelector('#next')?.remove();
  const link = Object.assign(document.createElement('a'), { id: 'next', href: '${path}', textContent: 'next page' });
  document.querySelector('h1').prepend(link);
  scrollTo(0, 0);
  addEventListener('click', ({ timeStamp }) =>
    sessionStorage.setItem('pressed', String(performance.timeOrigin + timeStamp)), { capture: true });
})()`;

const READ_PAINT = (path: string): string => `(() => {
  const paint = performance.getEntriesByName('first-paint')[0];
  if (location.pathname !== '${path}' || !paint) return undefined;
  const { activationStart } = performance.getEntriesByType('navigation')[0];
  const shown = performance.timeOrigin + Math.max(paint.startTime, activationStart);
  return { paintMs: shown - Number(sessionStorage.getItem('pressed')), isAhead: activationStart > 0 };
})()`;

/** Goes to a page by a link as a reader does. */
async function follow(tab: VisibleTab, path: string, pointedAtMs: number): Promise<Step> {
  await tab.evaluate(PUT_LINK(path));
  await wait(700);
  await tab.pointAt('#next');
  await wait(pointedAtMs);
  await tab.press();
  for (let tries = 0; tries < 100; tries += 1) {
    await wait(100);
    // While one page takes over from the other there is none to ask.
    const step = await Promise.resolve()
      .then(() => tab.evaluate(READ_PAINT(path)))
      .catch(() => undefined);
    if (step) return step as Step;
  }
  throw new Error(`${path} was not painted within ten seconds.`);
}

async function walk(origin: string, { name, pointedAtMs, isPhone }: Walk): Promise<void> {
  const devtools = await launchDevtools();
  const tab = await visibleTab(devtools, [
    ['Page.enable', {}],
    ['Emulation.setCPUThrottlingRate', { rate: SLOWER }],
    [
      'Emulation.setDeviceMetricsOverride',
      { width: 412, height: 823, deviceScaleFactor: 1.75, mobile: isPhone },
    ],
    ['Emulation.setTouchEmulationEnabled', { enabled: isPhone }],
  ]);
  await wait(500);
  await tab.send('Page.navigate', { url: `${origin}/about/` });
  await wait(SETTLED_MS);
  const steps: Step[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const slug of PATHS) steps.push(await follow(tab, `/wiki/${slug}/`, pointedAtMs));
  await devtools.close();
  const times = steps.map(({ paintMs }) => paintMs).sort((a, b) => a - b);
  const at = (share: number): string =>
    `${Math.round(times[Math.floor(times.length * share)] ?? 0)} ms`;
  const ahead = steps.filter(({ isAhead }) => isAhead).length;
  console.log(
    `${name}: median ${at(0.5)}, nine of ten within ${at(0.9)} (${times.length} pages, ${ahead} drawn ahead)`,
  );
}

const server = await serveFolder(argv[2] ?? 'dist', '/', (path): Record<string, string> => {
  if (path.startsWith('/_astro/')) return { 'cache-control': YEAR };
  if (path === '/speculation-rules.json')
    return { 'content-type': 'application/speculationrules+json' };
  return { 'speculation-rules': '"/speculation-rules.json"' };
});
for (const each of WALKS) await walk(server.origin, each);
await server.close();
