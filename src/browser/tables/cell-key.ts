import type { SortKey } from './row-order.ts';

/** Words of cells whose source states nothing. */
const UNKNOWN =
  /^(?:[–—-]|no model|unknown|n\/a|not (?:stated|published|known|given|tested|measured))?$/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DATE = new RegExp(`^(?:(\\d{1,2}) )?(${MONTHS.join('|')})[a-z]* (\\d{4})\\b`, 'i');

/** Words before a number that do not change where it stands. */
const NUMBER =
  /^(?:(?:about|around|up to|at least|at most|over|under|from)\s|[~≈≥≤<>+]\s?)*(?:(\d+) × )?([$€]?)([−-]?\d[\d,]*(?:\.\d+)?)(?:[–-]\$?\d[\d,.]*)?\s*([^\s,;()]*)/i;

/** Sizes of units that measure the same, in the first of them. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  {
    bytes: 1,
    byte: 1,
    kB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
  },
  { 'GB/s': 1, 'MB/s': 1e-3, 'TB/s': 1e3, 'GiB/s': 2 ** 30 / 1e9 },
  { 'Gb/s': 1, 'Mb/s': 1e-3, 'Tb/s': 1e3, 'Gbit/s': 1 },
  { W: 1, mW: 1e-3, kW: 1e3 },
  { GHz: 1, MHz: 1e-3 },
  { TFLOPS: 1, GFLOPS: 1e-3, PFLOPS: 1e3 },
  { s: 1, ms: 1e-3, min: 60, minutes: 60, h: 3600, hours: 3600 },
  { M: 1e6, B: 1e9, T: 1e12, million: 1e6, billion: 1e9, trillion: 1e12 },
];

/** Reads a cell by its words, a number in the base unit of what it measures. */
export function keyOfWords(words: string): SortKey {
  const text = words.replaceAll(/\s+/g, ' ').trim();
  if (UNKNOWN.test(text)) return { group: '', value: undefined };
  const [, day = '0', month = '', year = ''] = DATE.exec(text) ?? [];
  if (year !== '') {
    const at = MONTHS.indexOf(month.toLowerCase()) + 1;
    return { group: 'date', value: Number(year) * 10_000 + at * 100 + Number(day) };
  }
  const [, times = '1', sign = '', digits, unit = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return { group: '', value: text };
  const number = Number(times) * Number(digits.replaceAll(',', '').replace('−', '-'));
  const family = FAMILIES.find((one) => Object.hasOwn(one, unit));
  if (family === undefined) return { group: sign + unit, value: number };
  return { group: Object.keys(family)[0] ?? unit, value: number * (family[unit] ?? 1) };
}

/** Reads the value that a page states for sorting, in the unit that it states. */
export function keyOfData(value: string, unit: string): SortKey {
  const number = Number(value);
  return { group: unit, value: value === '' || Number.isNaN(number) ? value : number };
}

/**
 * The keys of a column. It is a column of numbers only if most of what is known is numbers: names
 * that begin with one are names.
 */
export function columnKeys(
  cells: readonly { readonly words: string; readonly value?: string; readonly unit?: string }[],
): SortKey[] {
  const keys = cells.map(({ words, value, unit = '' }) =>
    value === undefined ? keyOfWords(words) : keyOfData(value, unit),
  );
  const known = keys.filter(({ value }) => value !== undefined);
  const numbers = known.filter(({ value }) => typeof value === 'number');
  if (numbers.length * 2 > known.length) return keys;
  return keys.map(({ value }, at) => ({
    group: '',
    value: value === undefined ? undefined : (cells[at]?.value ?? cells[at]?.words.trim()),
  }));
}
