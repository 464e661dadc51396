/**
 * `npm run addresses [-- folder]`: adds every address of a finished site to the ledger,
 * `content/addresses.txt`. It removes none: an address that was published stays.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, stderr, stdout } from 'node:process';
import { LEDGER_FILE, loadLedger } from '../content-files/load-ledger.ts';
import { writeLedger } from '../knowledge/ledger.ts';
import { publishedAddresses } from './built-files.ts';

const site = argv[2] ?? 'dist';
if (!existsSync(join(site, '404.html'))) {
  stderr.write(`${site} holds no finished site. Run “npm run build” first, with SITE_URL set.\n`);
  exit(2);
}
const folder = env['CONTENT_DIR'] || 'content';
const known = new Set((loadLedger(folder) ?? []).map(({ address }) => address));
const found = publishedAddresses(site);
const added = [...found].filter((address) => !known.has(address));
writeFileSync(join(folder, LEDGER_FILE), writeLedger([...known, ...found]));
stdout.write(`${added.length} addresses added, ${known.size + added.length} in all\n`);
