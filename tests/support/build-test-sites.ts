import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { findServers } from './find-server.ts';
import { buildLogOf, PROJECT_FOLDER, TEST_SITES } from './test-sites.ts';

/** Builds every test site, and makes sure that a browser is there before any test needs it. */
export default function setup(): void {
  findChromium();
  findServers();
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
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    writeFileSync(buildLogOf(folder), said);
  }
}
