import { describe, expect, it } from 'vitest';
import {
  computed,
  gibibytes,
  gigabytesPerSecond,
  spanWords,
} from '../../../src/drawings/amounts.ts';
import { spread, xAxis } from '../../../src/drawings/axes.ts';
import { barRows, barScale } from '../../../src/drawings/bar-rows.ts';
import { fact } from './made-up-facts.ts';
import { numbersOf } from './read-svg.ts';

describe('amounts', () => {
  it('convert to one unit, and refuse others', () => {
    const [, fast] = fact('a.fast', { value: 7.1, unit: 'TB/s' });
    const [, sold] = fact('a.sold', { value: 128, unit: 'GB' });
    const [, heavy] = fact('a.heavy', { value: 2, unit: 'kg' });
    expect(gigabytesPerSecond(fast).high).toBeCloseTo(7100);
    expect(gibibytes(sold).low).toBeCloseTo(119.2, 1);
    expect(() => gibibytes(heavy)).toThrow('a.heavy');
  });

  it('print with few digits', () => {
    expect([13.7529, 1563.9, 0.3075].map((value) => computed(value))).toEqual([
      '13.8',
      '1,564',
      '0.307',
    ]);
    expect(spanWords({ low: 6.26, high: 8.31 }, 'GiB')).toBe('6.3–8.3\u00A0GiB');
    expect(spanWords({ low: 40, high: 40.01 }, 'GiB')).toBe('40\u00A0GiB');
  });
});

describe('spread', () => {
  it('keeps places that are apart, and parts those that are not', () => {
    expect(spread([10, 60], 20, { least: 0, most: 100 })).toEqual([10, 60]);
    expect(spread([10, 12, 14], 20, { least: 0, most: 100 })).toEqual([10, 30, 50]);
  });

  it('moves up what would pass the end', () => {
    expect(spread([80, 90, 95], 20, { least: 0, most: 100 })).toEqual([60, 80, 100]);
  });
});

describe('bars', () => {
  it('are as long as their values, on one scale from nothing', () => {
    const across = barScale(200);
    const bar = (to: number) => ({
      name: 'n',
      words: 'w',
      parts: [{ className: 'd-bar', from: 0, to }],
    });
    const { parts, bottom } = barRows([bar(200), bar(50)], { top: 0, across });
    const [long = 0, short = 0] = numbersOf(parts.join(''), 'd-bar', 'width');
    expect(short / long).toBeCloseTo(0.25, 2);
    expect(bottom).toBe(80);
  });
});

describe('an axis', () => {
  it('keeps its labels inside the image', () => {
    const svg = xAxis(
      { left: 1, right: 439, top: 0, base: 10 },
      [
        { at: 1, words: '0' },
        { at: 439, words: '100' },
      ],
      'GiB',
    ).join('');
    expect(svg).toContain('x="0" y="31">0<');
    expect(svg).toContain('x="440" y="31" text-anchor="end">100<');
  });
});
