/**
 * What a build costs after an edit of one article, beside a cold one: an edit of words alone, and one
 * of its title, which other pages show. Works on a copy of the content folder; builds take turns.
 *
 *     node tests/bench/rebuild.ts [folder] [--runs 1]
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { parseArgs } from 'node:util';
import { keptFolder } from '../../src/build/kept.ts';
import { type Run, runCommand } from './measure/run-command.ts';
import { summarise } from './measure/summary.ts';

const PROJECT = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { runs: { type: 'string', default: '1' } },
  allowPositionals: true,
});

const place = mkdtempSync(join(tmpdir(), 'sparkpedia-rebuild-'));
const content = join(place, 'content');
const site = join(place, 'site');
const store = keptFolder(content, site);
cpSync(positionals[0] ?? join(PROJECT, 'content'), content, { recursive: true });
const articles = readdirSync(join(content, 'articles')).sort();
const path = join(content, 'articles', articles[Math.floor(articles.length / 2)] ?? '');
const text = readFileSync(path, 'utf8');

const build = (): Promise<Run> =>
  runCommand({
    program: execPath,
    args: [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', site],
    folder: PROJECT,
    environment: {
      CONTENT_DIR: content,
      SITE_URL: 'https://bench.example',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });

const KINDS = {
  cold: () => rmSync(store, { recursive: true, force: true }),
  'after an edit of words': (run: number) =>
    writeFileSync(path, `${text}\n\nSentence ${run} of this measurement.\n`),
  'after an edit of a title': (run: number) =>
    writeFileSync(path, text.replace(/^title: /m, `title: Edition ${run} of `)),
};
const found = Object.keys(KINDS).map((kind) => ({ kind, runs: [] as Run[] }));
try {
  for (let run = 0; run < Number(values.runs); run += 1)
    for (const [index, change] of Object.values(KINDS).entries()) {
      change(run);
      found[index]?.runs.push(await build());
    }
} finally {
  rmSync(place, { recursive: true, force: true });
  rmSync(store, { recursive: true, force: true });
}
for (const { kind, runs } of found) {
  const seconds = summarise(runs.map((run) => run.seconds))?.median.toFixed(1);
  const processor = summarise(runs.map((run) => run.processor))?.median.toFixed(1);
  console.log(
    `${kind}: ${seconds} s, ${processor} s of processor time, ${articles.length} articles`,
  );
}
