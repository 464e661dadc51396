import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../src/content-schemas/dates.ts';
import { formatDate, formatShortDate } from '../../src/knowledge/format-date.ts';
import { formatFigure, formatInGib, formatValue } from '../../src/knowledge/format-value.ts';
import { nearest } from '../../src/knowledge/nearest.ts';

describe('isCalendarDate', () => {
  it.each(['2026', '2026-02', '2026-02-28', '2024-02-29', '2025-12-31'])('takes %s', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });
  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13',
    '2026-00-01',
    '26-01-01',
    '2026-1-1',
    '',
    'May 2026',
    '2026-04-31',
  ])('refuses “%s”', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
});

describe('formatting', () => {
  it('prints dates as far as they are known', () => {
    expect([formatDate('2026'), formatDate('2026-10'), formatDate('2026-10-02')]).toEqual([
      '2026',
      'October 2026',
      '2 October 2026',
    ]);
    expect(formatShortDate('2026-10-02')).toBe('2 Oct 2026');
  });
  it.each([
    [{ value: 273, unit: 'GB/s' }, '273\u00A0GB/s'],
    [{ value: 3999, unit: 'USD' }, '$3,999'],
    [{ range: { low: 119.7, high: 121.7 }, unit: 'GiB' }, '119.7–121.7\u00A0GiB'],
    [{ range: { low: 95_000, high: 125_000 }, unit: 'USD' }, '$95,000–125,000'],
    [{ value: 17.5, unit: '%' }, '17.5\u00A0%'],
    [{ value: 1, unit: 'years' }, '1\u00A0year'],
    [{ value: 'LPDDR5X' }, 'LPDDR5X'],
  ] as const)('prints %o', (figure, text) => {
    expect(formatFigure(figure)).toBe(text);
  });
  it('puts the qualifier before and the condition after', () => {
    expect(
      formatValue({ value: 1, unit: 'PFLOPS', qualifier: 'up to', condition: 'with sparsity' }),
    ).toBe('up to 1\u00A0PFLOPS with sparsity');
  });
});

describe('nearest', () => {
  it('finds a misspelt word and leaves a strange one alone', () => {
    expect(nearest('gb10.memroy', ['gb10.memory', 'gb10.tdp'])).toBe('gb10.memory');
    expect(nearest('zzzzzz', ['gb10.memory', 'gb10.tdp'])).toBeUndefined();
  });
});

describe('formatInGib', () => {
  const method = '70 × 10⁹ weights × 2 bytes = 140 × 10⁹ bytes';

  it('turns a count of bytes in GB into GiB', () => {
    expect(formatInGib({ value: 140, unit: 'GB', method })).toBe('130.4\u00A0GiB');
  });

  it('leaves alone what makers print, other units and ranges', () => {
    expect(formatInGib({ value: 128, unit: 'GB' })).toBeUndefined();
    expect(formatInGib({ value: 256, unit: 'GB', method: '2 × 128 GB = 256 GB' })).toBeUndefined();
    expect(formatInGib({ value: 140, unit: 'GiB', method })).toBeUndefined();
    expect(formatInGib({ range: { low: 1, high: 2 }, unit: 'GB', method })).toBeUndefined();
  });
});
