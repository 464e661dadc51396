/**
 * `npm run hosting -- <folder>`: writes configuration for nginx, Caddy and Vercel, and the file
 * `_headers`, for the site in `dist/`. They are not part of the site: servers read them from
 * elsewhere, and they name the folder on the server in which the site lies.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { hostingFiles } from '../hosting/files.ts';
import { finishedSite } from './built-files.ts';

const { values, positionals } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    root: { type: 'string', default: '/srv/sparkpedia/current' },
  },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined || !existsSync(join(values.site, '404.html'))) {
  const why =
    folder === undefined ? 'Say where to write.' : `${values.site} holds no finished site.`;
  stderr.write(
    `${why}\nUsage: npm run hosting -- <folder> [--site dist] [--root /srv/sparkpedia/current]\n`,
  );
  exit(2);
}
mkdirSync(folder, { recursive: true });
for (const [name, text] of hostingFiles(finishedSite(values.site), values.root)) {
  writeFileSync(join(folder, name), text);
  stdout.write(`${join(folder, name)}\n`);
}
