import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
} as const;
export type EngineName = keyof typeof PACKAGES;

const onPath = (program: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));

/** Path of Firefox, if it is there. */
export const firefoxPath = (): string | undefined => onPath('firefox-esr') ?? onPath('firefox');

/** Paths of WebKitGTK’s driver and of the screen that it needs, if both are there. */
export function webkitPaths(): { readonly driver: string; readonly screen: string } | undefined {
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  return driver === undefined || screen === undefined ? undefined : { driver, screen };
}

export const hasEngine = (name: EngineName): boolean =>
  (name === 'firefox' ? firefoxPath() : webkitPaths()) !== undefined;

/** Gets the other engines from Debian where they are missing and can be had; says what is left out. */
export function findEngines(): void {
  const missing = (['firefox', 'webkit'] as const).filter((name) => !hasEngine(name));
  if (missing.length === 0) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Trying to install ${missing.join(' and ')} for the tests in other engines …`);
    attempt(['update']);
    attempt([
      'install',
      '-y',
      '--no-install-recommends',
      ...missing.flatMap((name) => PACKAGES[name]),
    ]);
  }
  for (const name of missing.filter((one) => !hasEngine(one)))
    console.warn(`Left out: the tests in ${name}, which could not be installed.`);
}

function attempt(command: readonly string[]): void {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', command, { stdio: 'ignore', timeout: 8 * 60_000, env });
  } catch {
    // The caller looks whether the engine is there.
  }
}
