import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/browser/shared/csv.ts';
import { columnKeys, keyOfWords } from '../../src/browser/tables/cell-key.ts';
import { commonGroup, compareKeys } from '../../src/browser/tables/row-order.ts';
import { readStrictCsv } from '../support/strict-csv.ts';

/** Words of a column as a press on its heading orders them. */
function sorted(words: readonly string[], order: 'ascending' | 'descending'): string[] {
  const keys = columnKeys(words.map((text) => ({ words: text })));
  const first = commonGroup(keys);
  const none = { group: '', value: undefined };
  return words
    .map((text, at) => ({ text, key: keys[at] ?? none }))
    .sort((a, b) => compareKeys(a.key, b.key, order, first))
    .map(({ text }) => text);
}

describe('a cell', () => {
  it.each([
    ['128 GB', 'bytes', 128e9],
    ['128\u00A0GiB', 'bytes', 128 * 2 ** 30],
    ['119.7–121.7 GiB', 'bytes', 119.7 * 2 ** 30],
    ['$3,999', '$', 3999],
    ['up to 1 PFLOPS with sparsity', 'TFLOPS', 1000],
    ['about 8,533 MT/s', 'MT/s', 8533],
    ['2 × 128 GB', 'bytes', 256e9],
    ['0.6 billion', 'M', 0.6e9],
    ['−40 %', '%', -40],
    ['1.5', '', 1.5],
    ['2 Sep 2026', 'date', 20_260_902],
    ['October 2025', 'date', 20_251_000],
  ])('%s is read in the base unit', (words, group, value) => {
    expect(keyOfWords(words)).toEqual({ group, value });
  });

  it.each(['', '–', 'not stated', 'Not published', 'no model'])('“%s” is not known', (words) => {
    expect(keyOfWords(words).value).toBeUndefined();
  });

  it('without a number is words', () => {
    expect(keyOfWords('LPDDR5X')).toEqual({ group: '', value: 'LPDDR5X' });
  });
});

describe('a column', () => {
  it('of sizes is ordered by bytes, whatever their unit, and the unknown stays last', () => {
    const words = ['1 TB', 'not stated', '128 GiB', '900 GB', '128 GB'];
    expect(sorted(words, 'ascending')).toEqual([
      '128 GB',
      '128 GiB',
      '900 GB',
      '1 TB',
      'not stated',
    ]);
    expect(sorted(words, 'descending').at(-1)).toBe('not stated');
  });

  it('of names is ordered as names, also where some begin with a number', () => {
    expect(sorted(['RTX 5090', '3090 Ti', 'GB10', 'DGX Station'], 'ascending')).toEqual([
      '3090 Ti',
      'DGX Station',
      'GB10',
      'RTX 5090',
    ]);
  });

  it('of dates is ordered by time', () => {
    expect(sorted(['Jan 2026', '15 Oct 2025', '2 Jan 2026', 'Dec 2024'], 'ascending')).toEqual([
      'Dec 2024',
      '15 Oct 2025',
      'Jan 2026',
      '2 Jan 2026',
    ]);
  });

  it('keeps units that cannot be compared apart, the most common first', () => {
    expect(sorted(['140 W', '9 tokens/s', '50 tokens/s'], 'descending')).toEqual([
      '50 tokens/s',
      '9 tokens/s',
      '140 W',
    ]);
  });

  it('takes the value that the page states over the words', () => {
    const keys = columnKeys([
      { words: 'measured Oct 2025', value: '2025-10' },
      { words: 'published 2026', value: '2026' },
      { words: 'not stated' },
    ]);
    expect(keys.map(({ value }) => value)).toEqual(['2025-10', '2026', undefined]);
  });
});

describe('CSV', () => {
  it('quotes what it must, and hands no formula to a spreadsheet', () => {
    const rows = [
      ['Name', 'What'],
      ['a, b', 'says “x” and "y"'],
      ['=1+1', 'two\nlines'],
    ];
    const text = csvText(rows);
    expect(text).toContain("'=1+1");
    expect(readStrictCsv(text)).toEqual([rows[0], rows[1], ["'=1+1", 'two\nlines']]);
  });
});
