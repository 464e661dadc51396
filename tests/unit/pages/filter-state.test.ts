import { describe, expect, it } from 'vitest';
import { isChosen, readState, writeState } from '../../../src/browser/filters/filter-state.ts';
import { localDay, staleSentence } from '../../../src/browser/filters/verification-words.ts';
import { countWords } from '../../../src/page-models/shared/filter-controls.ts';

const CONTROLS = [
  { name: 'kind', values: ['', 'price', 'sale'] },
  { name: 'year', values: ['', '2025', '2026'] },
];

describe('the choice in the address', () => {
  it('is read, without names and values that no control has', () => {
    expect([...readState('?kind=price&year=1999&verdict=wrong', CONTROLS)]).toEqual([
      ['kind', 'price'],
    ]);
    expect([...readState('', CONTROLS)]).toEqual([]);
    expect([...readState('?kind=', CONTROLS)]).toEqual([]);
  });

  it('is written beside what others put there', () => {
    expect(writeState('?from=mail&kind=sale', new Map([['year', '2026']]), CONTROLS)).toBe(
      '?from=mail&year=2026',
    );
    expect(writeState('?kind=sale', new Map(), CONTROLS)).toBe('');
  });

  it('reads back what it wrote', () => {
    const state = new Map([
      ['kind', 'price'],
      ['year', '2025'],
    ]);
    expect(readState(writeState('', state, CONTROLS), CONTROLS)).toEqual(state);
  });
});

describe('rows', () => {
  it('are shown if they have every chosen value', () => {
    const state = new Map([
      ['kind', 'price'],
      ['year', '2026'],
    ]);
    expect(isChosen({ kind: 'price', year: '2026' }, state)).toBe(true);
    expect(isChosen({ kind: 'price', year: '2025' }, state)).toBe(false);
    expect(isChosen({ year: '2026' }, state)).toBe(false);
    expect(isChosen({}, new Map())).toBe(true);
  });

  it('are counted in words', () => {
    expect(countWords(31, 31, 'price', 'prices')).toBe('All 31 prices');
    expect(countWords(1, 31, 'price', 'prices')).toBe('1 of 31 prices');
    expect(countWords(0, 31, 'price', 'prices')).toBe('No price of 31');
  });
});

describe('ages on the day of reading', () => {
  it('count what is past its half-life, and not what is due that day', () => {
    const batches = [
      { due: '2026-12-21', count: 2 },
      { due: '2026-12-22', count: 3 },
    ];
    expect(staleSentence(batches, '2026-12-22')).toContain('2 are overdue');
    expect(staleSentence(batches, '2026-12-21')).toContain('none is overdue');
    expect(staleSentence([{ due: '2026-01-01', count: 1 }], '2026-12-21')).toContain(
      '1 is overdue',
    );
  });

  it('go by the calendar of the reader', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
