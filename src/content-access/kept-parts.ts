import { AsyncLocalStorage } from 'node:async_hooks';

/** Gives the part of a file that was made before from the same, or makes it. */
export type KeepPart = (
  madeFrom: string,
  make: () => Uint8Array,
) => Promise<Uint8Array> | Uint8Array;

const keepers = new AsyncLocalStorage<KeepPart>();

/** Draws a file whose parts may come from the last build. */
export function drawWithKeptParts<T>(keep: KeepPart, draw: () => T): T {
  return keepers.run(keep, draw);
}

/**
 * A part that is costly to make and comes from few words, whatever else has changed. Vite does not
 * bundle this file, so that pages ask where the build has lent what it kept.
 *
 * @param madeFrom all that it comes from, beside the code
 */
export async function keptPart(madeFrom: string, make: () => Uint8Array): Promise<Uint8Array> {
  return await (keepers.getStore() ?? ((_madeFrom, makeIt) => makeIt()))(madeFrom, make);
}
