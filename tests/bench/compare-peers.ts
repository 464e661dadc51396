/**
 * Builds this site and its peers from the same content, in turns, and measures what each costs its
 * authors and its readers:
 *
 *     npm run bench -- [--content folder]… [--peers starlight,eleventy] [--runs 3] [--views 5]
 *                      [--folder place] [--results file.json]… [--write] [--yes]
 *
 * Peers are fetched into `--folder`, which lies outside the project; nothing is fetched before a yes.
 * `--results` takes what earlier runs wrote instead of measuring, `--write` puts the tables into the README.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { PROJECT_FOLDER } from '../support/test-sites.ts';
import { askFirst } from './measure/ask-first.ts';
import { compare } from './measure/compare.ts';
import { comparisonTable } from './measure/comparison-table.ts';
import type { Comparison } from './measure/measures.ts';
import { withTables } from './measure/readme-tables.ts';
import { chosenPeers } from './peers/index.ts';
import { readArticles } from './peers/read-articles.ts';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    content: { type: 'string', multiple: true, default: [join(PROJECT_FOLDER, 'content')] },
    peers: { type: 'string' },
    runs: { type: 'string', default: '3' },
    views: { type: 'string', default: '5' },
    folder: { type: 'string', default: join(tmpdir(), 'sparkpedia-bench') },
    results: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
  },
});

/** What is on disk was written by this command. */
const readResults = (file: string): Comparison[] => JSON.parse(readFileSync(file, 'utf8'));

async function measure(): Promise<readonly Comparison[]> {
  const peers = chosenPeers(values.peers);
  const runs = Number(values.runs);
  const contents = values.content.map((folder) => ({
    folder: resolve(folder),
    articles: readArticles(resolve(folder)),
  }));
  const counts = contents.map(({ articles }) => articles.length);
  if (!(values.yes || (await askFirst(peers, counts, runs, values.folder)))) exit(1);
  const comparisons: Comparison[] = [];
  for (const content of contents)
    comparisons.push(
      await compare(peers, content, { runs, views: Number(values.views), folder: values.folder }),
    );
  return comparisons;
}

const comparisons = values.results?.flatMap(readResults) ?? (await measure());
const tables = comparisons.map(comparisonTable).join('\n\n');
console.log(`\n${tables}`);
if (values.results === undefined) {
  const name = join(values.folder, `results-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
  mkdirSync(values.folder, { recursive: true });
  writeFileSync(`${name}.json`, `${JSON.stringify(comparisons, undefined, 2)}\n`);
  writeFileSync(`${name}.md`, `${tables}\n`);
  console.log(`\nWritten to ${name}.json and .md`);
}
if (values.write) {
  const readme = join(PROJECT_FOLDER, 'README.md');
  writeFileSync(readme, withTables(readFileSync(readme, 'utf8'), tables));
}
