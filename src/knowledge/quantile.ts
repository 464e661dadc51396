/**
 * Quantile of sorted numbers with linear interpolation, type 6 of Hyndman and Fan (1996): below it
 * lies the next number of the same kind with the probability `q`, however few numbers there are.
 */
export function quantile(sorted: readonly number[], q: number): number | undefined {
  const place = Math.min(sorted.length - 1, Math.max(0, (sorted.length + 1) * q - 1));
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}

/** Middle of numbers in any order; undefined if there are none. */
export function median(numbers: readonly number[]): number | undefined {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}
