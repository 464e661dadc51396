/**
 * How long an author waits for an edit: from the moment an article is written to the moment the
 * development server has answered with the page that shows it, its whole check included; and how
 * long the same page takes where nothing was edited. Works on a copy of the content folder.
 *
 *     node tests/bench/edit-latency.ts [folder] [--edits 9]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '../support/free-port.ts';
import { summarise } from './measure/summary.ts';

const PROJECT = join(import.meta.dirname, '../..');
const FIRST_PAGE_WITHIN_MS = 120_000;
/** An author's pace; the watcher of the server has then seen the edit before. */
const BETWEEN_EDITS_MS = 1500;

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { edits: { type: 'string', default: '9' } },
  allowPositionals: true,
});
const edits = Number(values.edits);

function startServer(content: string, port: number): ChildProcess {
  const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
  return spawn(execPath, [astro, 'dev', '--port', String(port)], {
    cwd: PROJECT,
    env: { ...env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
}

async function firstPage(url: string): Promise<void> {
  const end = performance.now() + FIRST_PAGE_WITHIN_MS;
  while (performance.now() < end) {
    if (
      await fetch(url)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      return;
    await wait(200);
  }
  throw new Error(`${url} did not answer within ${FIRST_PAGE_WITHIN_MS / 1000} s`);
}

/** Milliseconds until the page holds the words. */
async function until(url: string, words: string): Promise<number> {
  const begin = performance.now();
  while (!(await fetch(url).then((page) => page.text())).includes(words)) await wait(5);
  return performance.now() - begin;
}

const folder = mkdtempSync(join(tmpdir(), 'sparkpedia-'));
const port = await freePort();
cpSync(positionals[0] ?? join(PROJECT, 'content'), folder, { recursive: true });
const articles = readdirSync(join(folder, 'articles')).sort();
const name = articles[Math.floor(articles.length / 2)] ?? '';
const server = startServer(folder, port);
try {
  const url = `http://localhost:${port}/wiki/${name.replace('.mdx', '')}/`;
  const path = join(folder, 'articles', name);
  const text = readFileSync(path, 'utf8');
  await firstPage(url);
  const edited: number[] = [];
  const same: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const words = `Sentence number ${edit} of this measurement.`;
    writeFileSync(path, `${text}\n\n${words}\n`);
    edited.push(await until(url, words));
    await wait(BETWEEN_EDITS_MS);
    same.push(await until(url, words));
  }
  for (const [what, times] of [
    ['after an edit', edited],
    ['without one', same],
  ] as const) {
    const found = summarise(times);
    console.log(
      `${what}: ${found?.median.toFixed(0)} ms (${found?.least.toFixed(0)} to ${found?.most.toFixed(0)}), ${articles.length} articles`,
    );
  }
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
