/** Where the words are kept, as `keep-found-words.ts` has it too: one file for both would be one request more. */
const KEY = 'found-words';
const SHORTEST = 3;

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
