import { describe, expect, it } from 'vitest';
import type { CompareDevice } from '../../../src/page-models/compare/data.ts';
import { type CompareRow, compareView } from '../../../src/page-models/compare/view.ts';
import { data, device, figure } from './support.ts';

const view = (devices: readonly CompareDevice[], base?: string, onlyDifferences = false) =>
  compareView(data(...devices), { devices: devices.map(({ id }) => id), base, onlyDifferences });

/** The row of one property when some devices are compared. */
function row(property: string, devices: readonly CompareDevice[], base?: string): CompareRow {
  const found = view(devices, base)
    .groups.flatMap(({ rows }) => rows)
    .find(({ id }) => id === property);
  if (found === undefined) throw new Error(`no row “${property}”`);
  return found;
}

/** Remarks of every figure of a row, by cell. */
const remarks = ({ cells }: CompareRow) =>
  cells.map(({ lines }) =>
    lines.map((line) => line.remarks.map((words) => words.replaceAll('\u00A0', ' ')).join(', ')),
  );

const speed = (number: number, changes = {}) => figure('speed', { number, ...changes });
const a = device('a', speed(273));
const b = device('b', speed(410), speed(546));
const c = device('c', speed(256, { isApproximate: true }));

describe('ratios', () => {
  it('are against the first device, or the chosen one, for each figure of a cell', () => {
    expect(remarks(row('speed', [a, b, c]))).toEqual([
      [''],
      ['1.5 ×', '2.0 ×, highest'],
      ['about 0.94 ×'],
    ]);
    expect(remarks(row('speed', [a, c], 'c'))).toEqual([['about 1.1 ×, highest'], ['']]);
  });

  it('are not given against several figures, none, a range or a bound, and the row says so', () => {
    const range = device('range', figure('speed', { notComparable: 'a range' }));
    const none = device('none', figure('cores', { number: 1 }));
    for (const [baseline, note] of [
      [b, 'no ratio: the baseline has several figures'],
      [none, 'no ratio: the baseline has no figure'],
      [range, 'no ratio: the baseline is a range'],
    ] as const) {
      const made = row('speed', [baseline, a]);
      expect(made.note).toBe(note);
      expect(remarks(made)[1]?.join()).not.toContain('×');
    }
  });

  it('are not given to a range or a bound, and the cell says why', () => {
    const bound = device('bound', figure('speed', { notComparable: 'a lowest value' }));
    expect(remarks(row('speed', [a, bound]))[1]).toEqual(['no ratio: a lowest value']);
  });

  it('are not given where neither end is better', () => {
    const few = device('few', figure('cores', { number: 10 }));
    const many = device('many', figure('cores', { number: 20 }));
    const made = row('cores', [few, many]);
    expect(remarks(made)).toEqual([[''], ['']]);
    expect(made.note).toBe('not ranked');
  });

  it('are given to prices of the same equipment only', () => {
    const price = (id: string, number: number, condition?: string) =>
      device(id, figure('price', { number, condition }));
    expect(remarks(row('price', [price('x', 100, 'with 8 GB'), price('y', 200)]))).toEqual([
      [''],
      ['no ratio: another condition'],
    ]);
    expect(
      remarks(row('price', [price('x', 100, 'with 8 GB'), price('y', 200, 'with 8 GB')])),
    ).toEqual([['lowest'], ['2.0 ×']]);
  });
});

describe('the best value', () => {
  it('is the lowest where less is better', () => {
    const light = device('light', figure('weight', { number: 1 }));
    const heavy = device('heavy', figure('weight', { number: 2 }));
    expect(row('weight', [light, heavy]).cells.map(({ lines }) => lines[0]?.isBest)).toEqual([
      true,
      false,
    ]);
  });

  it('can be shared, and is not marked where all agree or one stands alone', () => {
    const same = device('same', speed(273));
    expect(remarks(row('speed', [a, same, c])).flat()).toEqual([
      'highest, shared',
      'the same, highest, shared',
      'about 0.94 ×',
    ]);
    expect(remarks(row('speed', [a, same])).flat()).toEqual(['', 'the same']);
    const none = device('none', figure('os'));
    expect(remarks(row('speed', [b, none])).flat()).toEqual(['', '']);
  });
});

describe('cells without a figure', () => {
  it('say what is published instead, or that nothing is', () => {
    const dense = device('d', figure('dense', { number: 500 }));
    const sparse = device('s', figure('sparse', { number: 1000 }));
    const made = row('dense', [dense, sparse, a]);
    expect(made.cells.map(({ words }) => words)).toEqual([
      undefined,
      'only a sparse figure is published',
      'no sourced figure',
    ]);
    expect(row('sparse', [dense, sparse]).cells[0]?.words).toBe('no sourced figure');
  });
});

describe('rows', () => {
  it('are left out if no chosen device has a figure, and grouped in the order of the data', () => {
    const full = device('full', figure('os'), speed(1), figure('weight', { number: 1 }));
    expect(
      view([a, full]).groups.map(({ title, rows }) => [title, ...rows.map(({ id }) => id)]),
    ).toEqual([
      ['First', 'speed'],
      ['Second', 'weight'],
      ['Third', 'os'],
    ]);
  });

  it('can be only those with a difference', () => {
    const x = device('x', speed(273, { value: '273 GB/s' }), figure('os', { value: 'Linux' }));
    const y = device('y', speed(273, { value: '273 GB/s' }), figure('os', { value: 'macOS' }));
    const made = view([x, y], undefined, true);
    expect(made.groups.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(['os']);
    expect(made.hiddenRows).toBe(1);
  });

  it('show a value in the unit of the row beside the published one', () => {
    const inches = device('i', figure('weight', { number: 1, converted: '1 kg' }));
    expect(remarks(row('weight', [inches]))).toEqual([['= 1 kg']]);
  });

  it('pass over ids that the data lacks', () => {
    const made = compareView(data(a), {
      devices: ['a', 'zzz'],
      base: 'zzz',
      onlyDifferences: false,
    });
    expect(made.columns.map(({ id, isBaseline }) => [id, isBaseline])).toEqual([['a', true]]);
  });
});
