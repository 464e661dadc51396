import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  type FigureState,
  figuresOf,
  withChanges,
} from '../../src/command-line/figure-changes.ts';
import { historySchema } from '../../src/content-schemas/history-schema.ts';

const state = (changes: Partial<FigureState> = {}): FigureState => ({
  label: 'Width',
  value: '150 mm',
  status: 'official',
  sources: ['maker'],
  ...changes,
});
const DAY = '2026-11-20';
const between = (before: FigureState | undefined, after: FigureState | undefined) =>
  changesBetween(
    new Map(before && [['box.width', before]]),
    new Map(after && [['box.width', after]]),
    DAY,
  );
const head = { id: `${DAY}.box.width`, date: DAY, fact: 'box.width' };

describe('what differs between two days', () => {
  it.each([
    ['nothing', state(), state(), []],
    ['another name alone', state(), state({ label: 'Breadth' }), []],
    ['the order of sources', state({ sources: ['a', 'b'] }), state({ sources: ['b', 'a'] }), []],
    ['a value', state(), state({ value: '151 mm' }), [{ ...head, was: '150 mm', is: '151 mm' }]],
    ['a figure that is new', undefined, state(), [{ ...head, is: '150 mm' }]],
    ['a figure taken out', state(), undefined, [{ ...head, label: 'Width', was: '150 mm' }]],
    [
      'status and sources',
      state(),
      state({ status: 'measured', sources: ['test'] }),
      [
        {
          ...head,
          statusWas: 'official',
          statusIs: 'measured',
          sourcesWere: ['maker'],
          sourcesAre: ['test'],
        },
      ],
    ],
  ])('%s', (_what, before, after, changes) => {
    expect(between(before, after)).toEqual(changes);
    for (const change of changes) expect(historySchema.parse(change)).toEqual(change);
  });

  it('reads files of any age', () => {
    const figures = new Map(
      figuresOf('box', {
        facts: {
          width: { value: 1.5, unit: 'GB/s', sources: ['b', { id: 'a', at: 'p. 2' }] },
          odd: 'no fact at all',
        },
      }),
    );
    expect(figures.get('box.width')).toEqual({
      label: 'width',
      value: '1.5 GB/s',
      status: '',
      sources: ['a', 'b'],
    });
    expect(figures.has('box.odd')).toBe(true);
    expect(figuresOf('box', undefined)).toEqual([]);
  });
});

describe('the ledger', () => {
  const change = { ...head, was: '150 mm', is: '151 mm' };

  it('keeps what it holds, with reasons, and takes what is new in order', () => {
    const told = { ...change, why: 'The maker said so.' };
    const earlier = {
      ...change,
      id: '2026-11-19.box.width',
      date: '2026-11-19',
      was: '149 mm',
      is: '150 mm',
    };
    expect(withChanges([told], [change, earlier])).toEqual([earlier, told]);
  });

  it('does not take a change again that was noted before it was committed', () => {
    const committed = { ...change, id: '2026-11-21.box.width', date: '2026-11-21' };
    expect(withChanges([change], [committed])).toEqual([change]);
  });

  it('takes a change that comes back as often as it does', () => {
    const back = {
      ...head,
      id: '2026-11-21.box.width',
      date: '2026-11-21',
      was: '151 mm',
      is: '150 mm',
    };
    const again = { ...change, id: '2026-11-22.box.width', date: '2026-11-22' };
    expect(withChanges([change, back], [change, back, again])).toHaveLength(3);
  });
});
