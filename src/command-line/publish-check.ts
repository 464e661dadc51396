/**
 * `npm run publish-check [-- folder]`: looks through a finished site for every absolute address of
 * its own, and fails if one names another place than `SITE_URL` or a file that is not there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, stderr, stdout } from 'node:process';
import { publishFaults } from '../hosting/publish-faults.ts';
import { basePathOf, filesOf } from './built-files.ts';

const TEXT = /\.(?:html|xml|txt|json|jsonl|csv|md|bib|ris|js)$/;
/** How many faults are listed; a wrong address stands on every page. */
const MOST_FAULTS = 40;

const folder = argv[2] ?? 'dist';
if (!existsSync(join(folder, '404.html'))) {
  stderr.write(`${folder} holds no finished site. Run “npm run build” first.\n`);
  exit(2);
}
const home = readFileSync(join(folder, 'index.html'), 'utf8');
const said = /<link rel="canonical" href="([^"]*)"/.exec(home)?.[1];
if (said === undefined) {
  stderr.write(
    `The site in ${folder} was built without SITE_URL: it has no canonical addresses, no feeds and no address for search. Build it again with SITE_URL set.\n`,
  );
  exit(1);
}
const root = env['SITE_URL'] ? new URL(basePathOf(folder), env['SITE_URL']).href : said;
const files = filesOf(folder);
const known = new Set(files);
const site = { root, exists: (path: string) => known.has(decodeURI(path)) };
const faults = files
  .filter((path) => TEXT.test(path) && !/^(?:_astro|pagefind)\//.test(path))
  .flatMap((path) => publishFaults({ path, text: readFileSync(join(folder, path), 'utf8') }, site));
for (const fault of faults.slice(0, MOST_FAULTS)) stdout.write(`${fault}\n`);
if (faults.length > MOST_FAULTS) stdout.write(`… and ${faults.length - MOST_FAULTS} more\n`);
stdout.write(`${files.length} files below ${root}, ${faults.length} wrong addresses\n`);
if (faults.length > 0) exit(1);
