/**
 * `npm run deploy -- <folder>`: puts the finished site on a server: `builds/<revision>/` and a link
 * `current`, which is switched at once. `--in-place` copies into a folder that is served as it is,
 * in an order that serves readers all the while. `--back` goes back to the build before.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { loadLedger } from '../content-files/load-ledger.ts';
import { FEWEST_BUILDS } from '../hosting/deploy-plan.ts';
import { basePathOf, publishedAddresses } from './built-files.ts';
import { deployIntoFolder, revisionOf } from './deploy-folder.ts';
import { deployToServer, rollBack } from './deploy-server.ts';
import { publishReport } from './publish-report.ts';

const USAGE =
  'Usage: npm run deploy -- <folder> [--in-place] [--back] [--keep 3] [--site dist] [--unchecked]';
const { values, positionals } = parseArgs({
  options: {
    'in-place': { type: 'boolean', default: false },
    back: { type: 'boolean', default: false },
    unchecked: { type: 'boolean', default: false },
    keep: { type: 'string', default: String(FEWEST_BUILDS) },
    site: { type: 'string', default: 'dist' },
  },
  allowPositionals: true,
});
const [folder] = positionals;
const { site } = values;
if (folder === undefined || !existsSync(join(site, '404.html'))) {
  const why = folder === undefined ? 'Say where the site goes.' : `${site} holds no finished site.`;
  stderr.write(`${why}\n${USAGE}\n`);
  exit(2);
}
const target = folder;
try {
  stdout.write(`${deploy()}\n`);
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  exit(1);
}

/** Does what was asked for, and says what that was. */
function deploy(): string {
  const place = { folder: target, basePath: basePathOf(site), keep: Number(values.keep) };
  if (values.back) return `Serving build ${rollBack(place)} again`;
  const faults = values.unchecked ? [] : [...publishReport(site).faults, ...unrecorded()];
  if (faults.length > 0)
    throw new Error(
      `${faults.slice(0, 20).join('\n')}\nNothing was deployed. “--unchecked” deploys all the same.`,
    );
  if (!values['in-place'])
    return `Serving build ${deployToServer(site, place)} from ${join(target, 'current')}`;
  const changes = [...deployIntoFolder(site, target, place.keep)].length;
  return `Build ${revisionOf(site)} is in ${target}, ${changes} files changed`;
}

/** What is published is in the ledger first, so that no later build can lose it in silence. */
function unrecorded(): string[] {
  const ledger = loadLedger(env['CONTENT_DIR'] || 'content');
  if (ledger === undefined) return [];
  const known = new Set(ledger.map(({ address }) => address));
  const missing = [...publishedAddresses(site)].filter((address) => !known.has(address));
  return missing.length === 0
    ? []
    : [
        `${missing.length} addresses, such as ${missing[0]}, are not in addresses.txt. Run “npm run addresses” and commit it.`,
      ];
}
