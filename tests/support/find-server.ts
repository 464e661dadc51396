import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type Server = 'nginx' | 'caddy';

/** How each program says that it is there. */
const VERSION: Readonly<Record<Server, readonly string[]>> = {
  nginx: ['-v'],
  caddy: ['version'],
};

/** Whether a server can be run here. */
export const hasServer = (name: Server): boolean =>
  spawnSync(name, VERSION[name], { stdio: 'ignore' }).status === 0;

/**
 * Gets nginx and Caddy from Debian where they are missing and can be had; tests with one that is
 * still missing are left out, and the set-up says so.
 */
export function findServers(): void {
  const missing = (['nginx', 'caddy'] as const).filter((name) => !hasServer(name));
  if (missing.length === 0) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Trying to install ${missing.join(' and ')} for the tests of hosting …`);
    attempt(['update']);
    attempt(['install', '-y', '--no-install-recommends', ...missing]);
  }
  for (const name of missing.filter((one) => !hasServer(one)))
    console.warn(`Left out: the tests with ${name}, which could not be installed.`);
}

function attempt(command: readonly string[]): void {
  try {
    // The run level keeps Debian from starting the servers by itself.
    const env = { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', command, { stdio: 'ignore', timeout: 5 * 60_000, env });
  } catch {
    // The caller looks whether the server is there.
  }
}
