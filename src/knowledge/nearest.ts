import { distance } from 'fastest-levenshtein';

/**
 * The known word closest to a wrong one, or undefined if none is near enough to be meant:
 * at most a third of the letters may differ.
 */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wrong.length / 3)) + 1;
  for (const word of known) {
    if (Math.abs(word.length - wrong.length) >= bestDistance) continue;
    const d = distance(wrong, word);
    if (d < bestDistance) {
      best = word;
      bestDistance = d;
    }
  }
  return best;
}

/** The end of a message: " Did you mean “x”?", or nothing. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const word = nearest(wrong, known);
  return word === undefined ? '' : ` Did you mean “${word}”?`;
}
