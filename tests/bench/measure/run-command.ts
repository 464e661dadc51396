import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Command } from '../peers/peer.ts';

const LOOKS_A_SECOND = 4;
const LAST_WORDS = 2000;

/** What one run of a program took. */
export interface Run {
  /** Seconds by the clock, and of all processors together. */
  readonly seconds: number;
  readonly processor: number;
  /** Most memory that it and its children held at once, in gigabytes; looked at four times a second. */
  readonly gigabytes: number;
}

/**
 * Runs a program and measures it with all that it starts. Uses `bash` and `ps`, which Linux and macOS have.
 *
 * @throws with the last that it said if it ends with an error
 */
export async function runCommand({ program, args, folder, environment }: Command): Promise<Run> {
  const timed = 'TIMEFORMAT="%R %U %S"; { time "$0" "$@" 2>&4 3>&- 4>&-; } 4>&2 2>&3';
  const { CI: _, ...inherited } = process.env;
  const child = spawn('bash', ['-c', timed, program, ...args], {
    cwd: folder,
    env: { ...inherited, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  let times = '';
  const keep = (chunk: Buffer): void => {
    said = (said + chunk).slice(-LAST_WORDS);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    times += chunk;
  });
  let most = 0;
  let isLooking = false;
  const watch = setInterval(async () => {
    if (isLooking || child.pid === undefined) return;
    isLooking = true;
    most = Math.max(most, await memoryOf(child.pid));
    isLooking = false;
  }, 1000 / LOOKS_A_SECOND);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(watch));
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${said}`);
  const [seconds = 0, user = 0, system = 0] = (times.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { seconds, processor: user + system, gigabytes: most / 1e6 };
}

const list = promisify(execFile);

/** Kilobytes of memory of a process and all its descendants now; what they share counts for each. */
async function memoryOf(root: number): Promise<number> {
  const { stdout } = await list('ps', ['-A', '-o', 'pid=,ppid=,rss=']).catch(() => ({
    stdout: '',
  }));
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  let sum = 0;
  // Children may be listed before their parents once numbers of processes begin anew.
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid = 0, parent = 0, kilobytes = 0] of rows) {
      if (family.has(pid) || !family.has(parent)) continue;
      family.add(pid);
      sum += kilobytes;
      grown = true;
    }
  }
  return sum;
}
