const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Entries in alphabetical order, under their first letters; what begins with none under “0–9”. */
export function byFirstLetter<T>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
): { letter: string; entries: T[] }[] {
  const letters = new Map<string, T[]>();
  for (const entry of [...entries].sort((a, b) => collator.compare(nameOf(a), nameOf(b)))) {
    const first = nameOf(entry).normalize('NFD').charAt(0).toUpperCase();
    const letter = /\p{L}/u.test(first) ? first : '0–9';
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, list]) => ({ letter, entries: list }));
}
