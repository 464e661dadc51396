/**
 * Times the check of a content folder as `npm run check` does it: reading the files from disk,
 * reading each as YAML or MDX, all rules, and spelling. Prints the best of three runs.
 *
 *     node tests/bench/check-speed.ts [folder] [--least 1000]
 *
 * Exit code 1 if fewer articles a second were checked than `--least` asks for.
 */
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { loadDictionary } from '../../src/content-files/load-dictionary.ts';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { least: { type: 'string', default: '0' }, runs: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? join(import.meta.dirname, '../../content');

function run() {
  const begin = performance.now();
  const files = readContentFolder(folder);
  const read = performance.now();
  const { faults, advice } = buildKnowledge(files, DRAWING_FACTS, {
    dictionary: loadDictionary(folder),
  });
  const end = performance.now();
  return {
    files: files.length,
    articles: files.filter(({ path }) => path.startsWith('articles/')).length,
    problems: faults.length + advice.length,
    fromDisk: (read - begin) / 1000,
    total: (end - begin) / 1000,
  };
}

const runs = Array.from({ length: Number(values.runs) }, run);
const best = runs.reduce((a, b) => (b.total < a.total ? b : a));
const perSecond = (count: number): string => (count / best.total).toFixed(0);
console.log(
  `${best.files} files, ${best.articles} articles, ${best.problems} problems and pieces of advice\n` +
    `best of ${runs.length}: ${best.total.toFixed(2)} s, of which ${best.fromDisk.toFixed(2)} s from disk; ` +
    `all: ${runs.map(({ total }) => total.toFixed(2)).join(', ')} s\n` +
    `${perSecond(best.files)} files/s, ${perSecond(best.articles)} articles/s`,
);
exit(best.articles / best.total < Number(values.least) ? 1 : 0);
