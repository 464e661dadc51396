import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installShell } from './find-chromium.ts';
import { findServers } from './find-server.ts';
import { sitesDigest } from './sites-digest.ts';
import { buildLogOf, PROJECT_FOLDER, SITES_FOLDER, TEST_SITES } from './test-sites.ts';

/** Names the sources from which the sites were built last. */
const STAMP = join(SITES_FOLDER, 'built-from.txt');

/**
 * Builds every test site unless those there are from the same sources, and makes sure that a browser
 * is there before any test needs it.
 */
export default function setup(): void {
  findChromium();
  installShell();
  findServers();
  const digest = sitesDigest();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return;
  mkdirSync(SITES_FOLDER, { recursive: true });
  rmSync(STAMP, { force: true });
  for (const { folder, environment } of Object.values(TEST_SITES)) {
    rmSync(folder, { recursive: true, force: true });
    const said = execFileSync(
      process.execPath,
      [join(PROJECT_FOLDER, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder],
      {
        cwd: PROJECT_FOLDER,
        env: {
          ...process.env,
          ...environment,
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
          // What is compared or looked at is drawn for it.
          BUILD_CACHE: 'off',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    writeFileSync(buildLogOf(folder), said);
  }
  writeFileSync(STAMP, digest);
}
