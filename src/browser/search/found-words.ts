/** Words of the query through which a page was reached, kept for that page alone. */
const KEY = 'found-words';
const SHORTEST = 3;
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

/** The words kept for this page, once. */
export function takeFoundWords(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept) || kept[0] !== location.pathname) return [];
    sessionStorage.removeItem(KEY);
    return kept
      .slice(1)
      .map(String)
      .filter((word) => word.length >= SHORTEST);
  } catch {
    return [];
  }
}
