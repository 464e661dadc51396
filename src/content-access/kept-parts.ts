import { AsyncLocalStorage } from 'node:async_hooks';

/** Gives parts of files that were made before from the same, or makes them. */
export interface KeptParts {
  /** A part that comes from nothing but words and the code, whatever else has changed. */
  readonly madeFrom: (words: string, make: () => Uint8Array) => Uint8Array;
  /**
   * A text that comes from the same as another file of the site, by the address of that file below the
   * base: while it is made, it may read what that file may read.
   */
  readonly readingAs: (path: string, make: () => string) => string;
}

const NOTHING_KEPT: KeptParts = {
  madeFrom: (_words, make) => make(),
  readingAs: (_path, make) => make(),
};
const lent = new AsyncLocalStorage<KeptParts>();

/** Draws a file whose parts may come from the last build. */
export function drawWithKeptParts<T>(parts: KeptParts, draw: () => T): T {
  return lent.run(parts, draw);
}

const parts = (): KeptParts => lent.getStore() ?? NOTHING_KEPT;

/**
 * Vite does not bundle this file, so that pages ask where the build has lent what it kept.
 *
 * @see KeptParts
 */
export const madeFrom: KeptParts['madeFrom'] = (words, make) => parts().madeFrom(words, make);

/** @see KeptParts */
export const readingAs: KeptParts['readingAs'] = (path, make) => parts().readingAs(path, make);
