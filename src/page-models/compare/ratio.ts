const TIMES = '\u00A0×';

/**
 * Prints how many times a value is the baseline: "2.0 ×", "0.35 ×", "12 ×".
 *
 * @param value in the same unit as the baseline
 * @returns undefined where there is no ratio, because the baseline is nothing
 */
export function formatRatio(
  value: number,
  baseline: number,
  isApproximate = false,
): string | undefined {
  if (!Number.isFinite(value) || !Number.isFinite(baseline) || baseline <= 0 || value < 0)
    return undefined;
  if (value === baseline && !isApproximate) return 'the same';
  const ratio = value / baseline;
  return `${isApproximate ? 'about ' : ''}${digits(ratio)}${TIMES}`;
}

/** Two significant digits, which most published figures bear, and whole numbers from ten on. */
function digits(ratio: number): string {
  if (ratio >= 9.95) return Math.round(ratio).toLocaleString('en-US');
  if (ratio >= 0.995) return ratio.toFixed(1);
  if (ratio >= 0.0995) return ratio.toFixed(2);
  return ratio === 0 ? '0' : String(Number(ratio.toPrecision(2)));
}
