/** Where the words are kept, as `take-found-words.ts` has it too: one file for both would be one request more. */
const KEY = 'found-words';
const MOST = 12;

/** Keeps the words of a query for the page of a result. Without storage nothing is marked. */
export function keepFoundWords(url: string, query: string): void {
  const words = query.match(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? [];
  try {
    const { pathname } = new URL(url, location.href);
    sessionStorage.setItem(KEY, JSON.stringify([pathname, ...words.slice(0, MOST)]));
  } catch {
    // Storage is blocked or full: the page opens unmarked.
  }
}
