import { describe, expect, it } from 'vitest';
import { bindUnits } from '../../src/knowledge/bind-units.ts';

describe('bindUnits', () => {
  it.each([
    [
      'a link of 600 GB/s and 128 GB of memory',
      'a link of 600\u00A0GB/s and 128\u00A0GB of memory',
    ],
    ['up by 17.5 % at 140 W', 'up by 17.5\u00A0% at 140\u00A0W'],
    ['200 Gb/s', '200\u00A0Gb/s'],
    ['in 2025 Windows and 10 Waves', 'in 2025 Windows and 10 Waves'],
    ['no figure', 'no figure'],
  ])('“%s”', (text, expected) => {
    expect(bindUnits(text)).toBe(expected);
  });
});
