import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Peer } from '../peers/peer.ts';

/** Page views and searches of one builder, and getting ready for them. */
const SECONDS_FOR_VIEWS = 90;

/** Says what will be fetched, how much and how long it takes, and waits for a yes. */
export async function askFirst(
  peers: readonly Peer[],
  counts: readonly number[],
  runs: number,
  folder: string,
): Promise<boolean> {
  const missing = peers.filter(
    ({ id, megabytes }) => megabytes > 0 && !existsSync(join(folder, id, 'node_modules')),
  );
  const megabytes = missing.reduce((sum, peer) => sum + peer.megabytes, 0);
  const fetched =
    missing.length === 0
      ? 'Nothing has to be downloaded.'
      : `Downloads ${missing.map(({ name }) => name).join(', ')}: about ${megabytes} MB on disk in ${folder}.`;
  console.log(`${fetched}\nTakes about ${expectedMinutes(peers, counts, runs)} minutes.`);
  const asker = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asker.question('Go on? (y/n) ');
  asker.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** Every run builds twice: cold, and after an edit, at most as long. */
export function expectedMinutes(
  peers: readonly Pick<Peer, 'expectedSeconds'>[],
  counts: readonly number[],
  runs: number,
): number {
  const seconds = counts.flatMap((count) =>
    peers.map((peer) => peer.expectedSeconds(count) * 2 * runs + SECONDS_FOR_VIEWS),
  );
  return Math.ceil(seconds.reduce((sum, part) => sum + part, 0) / 60);
}
