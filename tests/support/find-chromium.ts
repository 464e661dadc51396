import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PROJECT_FOLDER } from './test-sites.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PATIENCE_MS = 8 * 60_000;

/**
 * Finds a Chromium, and gets one where there is none: first Playwright's own download, then, on
 * Debian as root, the package.
 *
 * @returns the path of the program
 * @throws with one clear line if no browser can be had
 */
export function findChromium(): string {
  const found = installedChromium();
  if (found) return found;
  console.log('No Chromium found; trying to install one for the browser tests …');
  attempt(process.execPath, [
    join(PROJECT_FOLDER, 'node_modules/playwright-core/cli.js'),
    'install',
    'chromium',
  ]);
  if (!installedChromium() && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    attempt('apt-get', ['update']);
    attempt('apt-get', ['install', '-y', 'chromium']);
  }
  const installed = installedChromium();
  if (!installed) {
    throw new Error(
      'The browser tests need Chromium, and it could not be installed. Install it ("apt-get install chromium" on Debian) or set CHROMIUM to its path.',
    );
  }
  return installed;
}

function installedChromium(): string | undefined {
  const chosen = process.env['CHROMIUM'];
  if (chosen) return chosen;
  const onPath = (process.env['PATH'] ?? '')
    .split(':')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  const downloaded = chromium.executablePath();
  return onPath ?? (existsSync(downloaded) ? downloaded : undefined);
}

function attempt(program: string, args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: PATIENCE_MS });
  } catch {
    // The caller looks whether a browser is there; why an attempt failed does not change what to do.
  }
}
