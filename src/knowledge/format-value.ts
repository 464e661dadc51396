import type { Qualifier, Unit } from '../content-schemas/vocabularies.ts';

const NO_BREAK_SPACE = '\u00A0';

/** The parts of a fact that its printed value is made of. */
export interface FigureValue {
  readonly value?: number | string | undefined;
  readonly range?: { readonly low: number; readonly high: number } | undefined;
  readonly unit?: Unit | undefined;
  readonly qualifier?: Qualifier | undefined;
  readonly condition?: string | undefined;
}

/** Made once: to make it anew for each number takes most of the time of printing. */
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

/** Prints a number with thousands separators and at most three decimals: 3999 → "3,999". */
export function formatNumber(value: number): string {
  return NUMBERS.format(value);
}

/**
 * Prints value and unit: "273 GB/s", "$3,999", "119.7–121.7 GiB", "2.5 times".
 * The space before a unit does not break.
 */
export function formatFigure(figure: FigureValue): string {
  const { value, range, unit } = figure;
  if (typeof value === 'string') return value;
  const number =
    range === undefined
      ? formatNumber(value ?? Number.NaN)
      : `${formatNumber(range.low)}–${formatNumber(range.high)}`;
  if (unit === undefined) return number;
  if (unit === 'USD') return `$${number}`;
  const word = value === 1 ? SINGULAR[unit] : undefined;
  return `${number}${NO_BREAK_SPACE}${word ?? unit}`;
}

/** Ends the arithmetic of a value that counts bytes, and not what a maker prints. */
const COUNTS_BYTES = /10⁹ bytes$/;

/**
 * A size in gigabytes as gibibytes, for readers who want those first: "130.4 GiB". Only of a value
 * that follows by arithmetic from bytes: in the memory that makers print, "GB" stands for GiB.
 */
export function formatInGib(
  figure: FigureValue & { readonly method?: string | undefined },
): string | undefined {
  const { value, unit, method = '' } = figure;
  if (unit !== 'GB' || typeof value !== 'number' || !COUNTS_BYTES.test(method)) return undefined;
  return `${((value * 1e9) / 2 ** 30).toFixed(1)}${NO_BREAK_SPACE}GiB`;
}

const SINGULAR: Partial<Record<Unit, string>> = {
  units: 'unit',
  ports: 'port',
  cores: 'core',
  channels: 'channel',
  months: 'month',
  years: 'year',
};

/** Prints the value with its qualifier before and its condition after it. */
export function formatValue(figure: FigureValue): string {
  const words = [figure.qualifier, formatFigure(figure), figure.condition];
  return words.filter((word) => word !== undefined).join(' ');
}
