/**
 * What the first view of every template costs on an emulated phone, beside the same HTML without styles
 * and scripts, in turns: node tests/bench/first-paint.ts [folder] [rounds] [part of a file name].
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { launchBrowser } from '../support/browser-launch.ts';
import { pageTemplates } from '../support/page-templates.ts';
import { type FirstView, lookOnPhone } from './measure/phone.ts';
import { serveSite } from './measure/serve-site.ts';
import { summarise } from './measure/summary.ts';

const [, , folder = 'dist', rounds = '3', part = ''] = argv;

interface Views {
  readonly ours: FirstView[];
  readonly bare: FirstView[];
}

/** A page as its words and elements alone: what is asked of a browser at the least. */
const bareTwin = (html: string): string =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<link [^>]*>/g, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');

const median = (views: readonly FirstView[], measure: keyof FirstView): number =>
  summarise(views.map((view) => view[measure]))?.median ?? 0;

function row(file: string, { ours, bare }: Views) {
  const [paint, least] = [median(ours, 'largestPaint'), median(bare, 'largestPaint')];
  return {
    file,
    LCP: Math.round(paint),
    bare: Math.round(least),
    ratio: Number((paint / least).toFixed(2)),
    TBT: Math.round(median(ours, 'blocking')),
    'bare TBT': Math.round(median(bare, 'blocking')),
    CLS: Number(median(ours, 'shift').toFixed(4)),
    requests: median(ours, 'firstViewRequests'),
    kB: Number(median(ours, 'firstViewBytes').toFixed(1)),
    'bare kB': Number(median(bare, 'firstViewBytes').toFixed(1)),
  };
}

const twins = mkdtempSync(join(tmpdir(), 'bare-'));
const templates = pageTemplates(folder)
  .filter(({ file }) => file.includes(part))
  .map(({ file, paths: [path = ''] }) => ({
    file,
    path,
    ours: [] as FirstView[],
    bare: [] as FirstView[],
  }));
for (const { path } of templates) {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  mkdirSync(dirname(join(twins, name)), { recursive: true });
  writeFileSync(join(twins, name), bareTwin(readFileSync(join(folder, name), 'utf8')));
}
const [site, bareSite] = [await serveSite(folder), await serveSite(twins)];
const browser = await launchBrowser();
for (let round = 0; round < Number(rounds); round += 1)
  for (const { path, ours, bare } of templates) {
    ours.push(await lookOnPhone(browser, site.origin + path));
    bare.push(await lookOnPhone(browser, bareSite.origin + path));
  }
await browser.close();
await Promise.all([site.close(), bareSite.close()]);
rmSync(twins, { recursive: true });
console.table(
  templates
    .map(({ file, ours, bare }) => row(file, { ours, bare }))
    .sort((a, b) => b.ratio - a.ratio),
);
