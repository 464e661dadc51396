import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './test-sites.ts';

/** Builds the site of a content folder as an author does, without what the test runner sets. */
export function buildContent(content: string, site: string): void {
  const astro = join(PROJECT_FOLDER, 'node_modules/astro/bin/astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--outDir', site], {
    cwd: PROJECT_FOLDER,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CONTENT_DIR: content,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      // Builds into many folders would push out what a test beside keeps.
      BUILD_CACHE: 'off',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
