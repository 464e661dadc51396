import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './test-sites.ts';

/** All that a build of a test site depends on. */
const SOURCES = [
  'content',
  'public',
  'src',
  'tests/fixtures/kitchen-sink',
  'tests/fixtures/one-article',
  'tests/support/test-sites.ts',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const VARIABLES = ['OFFLINE', 'SITE_URL', 'BASE_PATH', 'CONTENT_DIR', 'NODE_OPTIONS'];

/** A digest of every source of the test sites, which tells whether built ones are still true. */
export function sitesDigest(): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of VARIABLES) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const source of SOURCES)
    for (const file of filesBelow(source))
      hash.update(`${file}\n`).update(readFileSync(join(PROJECT_FOLDER, file)));
  return hash.digest('hex');
}

function filesBelow(source: string): string[] {
  const place = join(PROJECT_FOLDER, source);
  if (statSync(place).isFile()) return [source];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => join(source, name))
    .filter((name) => statSync(join(PROJECT_FOLDER, name)).isFile())
    .sort();
}
