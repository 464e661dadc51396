import { describe, expect, it } from 'vitest';
import { narrowed, optionsOf } from '../../../src/browser/search/facets.ts';
import { readSearches } from '../../../src/browser/search/recent-searches.ts';
import type { RowView } from '../../../src/browser/search/row-view.ts';

const row = (kind: RowView['kind'], area = '', state = ''): RowView => ({
  kind,
  group: 'answers',
  confidence: 'match',
  url: '/',
  title: '',
  excerpt: [],
  notes: [],
  area,
  state,
});
const ROWS = [
  row('problem', 'Memory', 'open'),
  row('problem', 'Storage', 'fixed'),
  row('problem', 'Memory', 'fixed'),
  row('guide', 'Memory'),
  row('article'),
];

describe('facets of a search', () => {
  it('leave the rows that have all that was chosen', () => {
    expect(narrowed(ROWS, {})).toEqual(ROWS);
    expect(narrowed(ROWS, { kind: 'problem', area: 'Memory' })).toEqual([ROWS[0], ROWS[2]]);
    expect(narrowed(ROWS, { kind: 'article', state: 'open' })).toEqual([]);
  });

  it('count what the other choices leave, the most frequent first', () => {
    expect(optionsOf(ROWS, 'kind', { area: 'Memory' })).toEqual([
      { value: 'problem', words: 'Problem', count: 2 },
      { value: 'guide', words: 'Guide', count: 1 },
    ]);
    expect(optionsOf(ROWS, 'area', { kind: 'problem', area: 'Storage' })).toEqual([
      { value: 'Memory', words: 'Memory', count: 2 },
      { value: 'Storage', words: 'Storage', count: 1 },
    ]);
  });

  it('keep a choice in sight that no row has any more', () => {
    expect(optionsOf(ROWS, 'kind', { kind: 'model' }).at(-1)).toEqual({
      value: 'model',
      words: 'Model',
      count: 0,
    });
  });
});

describe('recent searches', () => {
  it.each([
    [null, []],
    ['off', []],
    ['{', []],
    ['{"a":1}', []],
    ['["gb10", 3, "", null, "price"]', ['gb10', 'price']],
    [JSON.stringify(Array.from({ length: 20 }, (_, at) => `query ${at}`)), 8],
  ])('are read from %s, whatever stands there', (text, expected) => {
    const read = readSearches(text);
    expect(typeof expected === 'number' ? read.length : read).toEqual(expected);
  });
});
