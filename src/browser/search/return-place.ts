const KEY = 'search-place';

/** A list of results, by its query, and how far it was scrolled, in CSS pixels. */
export interface ReturnPlace {
  readonly query: string;
  readonly top: number;
}

/** Remembers where the reader is in the results, for the way back from one of them. */
export function keepReturnPlace(place: ReturnPlace): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Without storage the way back leads to the top of the list.
  }
}

/** Where the reader was, if this page was reached by going back or by loading it again. */
export function returnPlace(): ReturnPlace | undefined {
  const [entry] = performance.getEntriesByType('navigation');
  const isReturn =
    entry instanceof PerformanceNavigationTiming && /^(?:back_forward|reload)$/.test(entry.type);
  try {
    return isReturn ? readPlace(sessionStorage.getItem(KEY)) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads what was kept; anything else in its place counts as nothing. */
export function readPlace(text: string | null): ReturnPlace | undefined {
  const kept: unknown = JSON.parse(text ?? 'null');
  if (typeof kept !== 'object' || kept === null || !('query' in kept) || !('top' in kept)) {
    return undefined;
  }
  const { query, top } = kept;
  return typeof query === 'string' && typeof top === 'number' ? { query, top } : undefined;
}
