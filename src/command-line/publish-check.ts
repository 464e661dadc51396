/**
 * `npm run publish-check [-- folder]`: looks through a finished site for every absolute address of
 * its own, and fails if one names another place than `SITE_URL` or a file that is not there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { publishReport } from './publish-report.ts';

/** How many faults are listed; a wrong address stands on every page. */
const MOST_FAULTS = 40;

const folder = argv[2] ?? 'dist';
if (!existsSync(join(folder, '404.html'))) {
  stderr.write(`${folder} holds no finished site. Run “npm run build” first.\n`);
  exit(2);
}
const { root, files, faults } = publishReport(folder);
for (const fault of faults.slice(0, MOST_FAULTS)) stdout.write(`${fault}\n`);
if (faults.length > MOST_FAULTS) stdout.write(`… and ${faults.length - MOST_FAULTS} more\n`);
if (root !== undefined)
  stdout.write(`${files} files below ${root}, ${faults.length} wrong addresses\n`);
if (faults.length > 0) exit(1);
