import { formatFigure, formatNumber } from '../knowledge/format-value.ts';
import type { Fact } from '../knowledge/knowledge-records.ts';
import { spanOf } from './figures.ts';

const BANDWIDTHS: Readonly<Record<string, number>> = { 'GB/s': 1, 'TB/s': 1000 };
const BYTES: Readonly<Record<string, number>> = { GB: 1e9, GiB: 2 ** 30 };

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A bandwidth in 10⁹ bytes for each second. */
export function gigabytesPerSecond(fact: Fact): Span {
  return converted(fact, BANDWIDTHS, 1);
}

/** An amount of memory in 2³⁰ bytes. */
export function gibibytes(fact: Fact): Span {
  return converted(fact, BYTES, 2 ** 30);
}

function converted(fact: Fact, factors: Readonly<Record<string, number>>, by: number): Span {
  const each = factors[fact.unit ?? ''];
  if (each === undefined)
    throw new Error(`A drawing cannot draw “${fact.id}” in ${fact.unit ?? 'no unit'}.`);
  const { low, high } = spanOf(fact);
  return { low: (low * each) / by, high: (high * each) / by };
}

/** Rounds to so many significant digits: 13.7529 → 13.8. */
export function significant(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}

/** Prints a computed number with three significant digits, and whole thousands in full. */
export function computed(value: number, digits = 3): string {
  return formatNumber(value >= 10 ** digits ? Math.round(value) : significant(value, digits));
}

/** "6.3–8.3 GiB", or one number where both ends print alike; rounded to one decimal. */
export function spanWords({ low, high }: Span, unit: 'GiB' | 'GB'): string {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const [from, to] = [tenth(low), tenth(high)];
  return formatFigure(
    from === to ? { value: from, unit } : { range: { low: from, high: to }, unit },
  );
}
