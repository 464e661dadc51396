import { docusaurus } from './docusaurus.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';
import { sparkpedia } from './sparkpedia.ts';
import { starlight, starlightMarkdown } from './starlight.ts';
import { vitepress } from './vitepress.ts';

/** Every peer that can run on this machine. */
export const PEERS: readonly Peer[] = [
  starlight,
  starlightMarkdown,
  vitepress,
  docusaurus,
  eleventy,
  ...[hugo()].filter((peer) => peer !== undefined),
];

/**
 * This site first, then the peers that are asked for.
 *
 * @throws if one is asked for that is unknown or not installed here
 */
export function chosenPeers(names: string | undefined): readonly Peer[] {
  const chosen = names?.split(',').map((name) => {
    const peer = PEERS.find(({ id }) => id === name.trim());
    if (peer === undefined)
      throw new Error(`“${name}” is none of ${PEERS.map(({ id }) => id).join(', ')}`);
    return peer;
  });
  return [sparkpedia, ...(chosen ?? PEERS)];
}
