import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio, summarise } from '../../bench/measure/summary.ts';

describe('the summary of several measurements', () => {
  it('is the middle value, with the least and the most', () => {
    expect(summarise([9, 1, 3])).toEqual({ median: 3, least: 1, most: 9, runs: 3 });
  });

  it('takes the mean of the middle two of an even number', () => {
    expect(summarise([4, 1, 10, 2])?.median).toBe(3);
  });

  it('is nothing without a value', () => {
    expect(summarise([])).toBeUndefined();
  });

  it('has half of all values on either side of the median, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const { median = Number.NaN } = summarise(values) ?? {};
        const half = values.length / 2;
        expect(values.filter((value) => value <= median).length).toBeGreaterThanOrEqual(half);
        expect(values.filter((value) => value >= median).length).toBeGreaterThanOrEqual(half);
      }),
    );
  });
});

describe('a ratio', () => {
  it('divides medians', () => {
    expect(ratio(summarise([6]), summarise([1, 4, 9]))).toBe(1.5);
  });

  it('is none to nothing', () => {
    expect(ratio(summarise([6]), summarise([0]))).toBeUndefined();
    expect(ratio(undefined, summarise([1]))).toBeUndefined();
  });
});
