import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PROJECT_FOLDER } from './test-sites.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];
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

/**
 * Finds Chromium without windows: the same engine, in which a fresh profile costs a fifth of the time.
 * Where there is none, or “CHROMIUM” names a browser, it is that of `findChromium`.
 *
 * @returns the path of the program; undefined where Playwright has its own
 * @throws with one clear line if no browser can be had
 */
export function findShell(): string | undefined {
  if (process.env['CHROMIUM']) return process.env['CHROMIUM'];
  const whole = findChromium();
  // A download of Playwright brings its shell along and is started without a path.
  return onPath(SHELL_NAMES) ?? (whole === chromium.executablePath() ? undefined : whole);
}

/** Gets the shell from Debian where it is missing and can be had; tests run without it, but longer. */
export function installShell(): void {
  const found = findShell();
  if (found === undefined || found !== findChromium() || process.env['CHROMIUM']) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Trying to install Chromium without windows, in which the tests are faster …');
    attempt('apt-get', ['update']);
    // Where it does not fit the Chromium that is there, that one stays.
    const fitting = ['--no-install-recommends', '--no-remove'];
    attempt('apt-get', ['install', '-y', ...fitting, 'chromium-headless-shell']);
  }
}

function installedChromium(): string | undefined {
  const chosen = process.env['CHROMIUM'];
  if (chosen) return chosen;
  const downloaded = chromium.executablePath();
  return onPath(NAMES) ?? (existsSync(downloaded) ? downloaded : undefined);
}

const onPath = (names: readonly string[]): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(':')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

function attempt(program: string, args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: PATIENCE_MS });
  } catch {
    // The caller looks whether a browser is there; why an attempt failed does not change what to do.
  }
}
