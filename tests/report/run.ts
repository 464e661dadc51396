/**
 * `npm run report`: writes the goals, and what the last runs of the tests reached of them, to
 * `.github/REPORT.md` and, as HTML, beside the results of the tests.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exit, stderr, stdout } from 'node:process';
import { PROJECT_FOLDER, SITES_FOLDER } from '../support/test-sites.ts';
import { goalRows } from './goal-rows.ts';
import { GOALS } from './goals.ts';
import { readLastRuns } from './read-results.ts';
import { asHtml, asMarkdown } from './write-report.ts';

const runs = readLastRuns(SITES_FOLDER, PROJECT_FOLDER);
if (runs.days.size === 0) {
  stderr.write('There are no results. Run “npm test” and “npm run test:long” first.\n');
  exit(2);
}
const rows = goalRows(GOALS, runs);
const markdown = join(PROJECT_FOLDER, '.github/REPORT.md');
const html = join(SITES_FOLDER, 'report.html');
writeFileSync(markdown, asMarkdown(rows, runs.days));
writeFileSync(html, asHtml(rows, runs.days));
stdout.write(`${markdown}\n${html}\n`);
