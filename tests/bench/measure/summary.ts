/** What several measurements of one thing say. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

/**
 * Median with spread; of an even number of values the mean of the middle two.
 *
 * @returns undefined without a value
 */
export function summarise(values: readonly number[]): Summary | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (least === undefined || most === undefined || upper === undefined || lower === undefined)
    return undefined;
  return { median: (lower + upper) / 2, least, most, runs: sorted.length };
}

/** How many times the first is the second; undefined where there is nothing to divide by. */
export const ratio = (one: Summary | undefined, other: Summary | undefined): number | undefined =>
  one === undefined || other === undefined || other.median === 0
    ? undefined
    : one.median / other.median;
