/**
 * The last searches of a reader, in this browser only. “off” in place of the list says that none is
 * to be kept.
 */
const KEY = 'recent-searches';
const OFF = 'off';
const MOST = 8;

/** Whether searches are kept; false too where the browser lends no storage. */
export function keepsSearches(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return false;
  }
}

/** The kept searches, the newest first. */
export function recentSearches(): readonly string[] {
  try {
    return readSearches(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Keeps a search that led somewhere. */
export function keepSearch(query: string): void {
  const text = query.trim();
  if (text === '' || !keepsSearches()) return;
  write([text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST));
}

/** Forgets one search, or all. */
export function forgetSearches(query?: string): void {
  if (!keepsSearches()) return;
  write(query === undefined ? [] : recentSearches().filter((other) => other !== query));
}

/** Switches keeping on or off; what was kept is forgotten with it. */
export function setKeeping(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Nothing can be kept then, which is what “off” means.
  }
}

function write(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // Without storage there are no recent searches.
  }
}

/** Reads what was kept; anything else in its place counts as nothing. */
export function readSearches(text: string | null): readonly string[] {
  if (text === null || text === OFF) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept)
      ? kept.filter((one): one is string => typeof one === 'string' && one !== '').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}
