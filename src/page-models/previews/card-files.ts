/**
 * Cards lie in a few files, each found from the address of its card alone: one file for each page
 * would be thousands. Used by the build and by the script in the browser.
 */

/** Folder of the files, without the base path. */
export const CARD_FOLDER = '/previews/';

/** What says how many files there are. */
export interface CardIndex {
  readonly files: number;
}

/** Most bytes of a file on average; the number of files grows with the cards. */
const MEAN_FILE_BYTES = 16_000;

/** How many files hold so many bytes of cards: a power of two, so that it seldom changes. */
export function fileCount(bytes: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(bytes / MEAN_FILE_BYTES)));
}

/** Which of the files holds the card of an address: FNV-1a, so that the cards spread evenly. */
export function fileOfCard(address: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < address.length; at += 1)
    hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193);
  // Its low bits alone spread badly over a power of two.
  return ((hash ^ (hash >>> 15)) >>> 0) % files;
}
