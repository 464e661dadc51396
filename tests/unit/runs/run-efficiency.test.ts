import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import {
  bitClass,
  type EfficiencyClass,
  engineFamily,
  expectedShare,
  holdOut,
  type MeasuredShare,
  measuredShares,
  quantile,
} from '../../../src/knowledge/run-efficiency.ts';
import { GOOD_DRAWINGS } from '../../support/content-tree.ts';
import { changedRun, RUN, runTree } from './run-tree.ts';

const DENSE: EfficiencyClass = { architecture: 'dense', bits: '8-bit', engine: 'vLLM' };
const { knowledge } = buildKnowledge(runTree(), GOOD_DRAWINGS);
const [RECORD] = knowledge.runs;

function share(value: number, origin: string, of: EfficiencyClass = DENSE): MeasuredShare {
  if (RECORD === undefined) throw new Error('The run was not read');
  return { run: RECORD, class: of, share: value, ceilingTokensPerSecond: 10, origin };
}

describe('measured shares of the ceiling', () => {
  const shares = (runs: string) =>
    measuredShares(buildKnowledge(runTree(runs), GOOD_DRAWINGS).knowledge);

  it('divide the speed by the ceiling', () => {
    expect(shares(RUN)).toMatchObject([
      { share: 9 / 12.5, class: DENSE, origin: 'example.org', ceilingTokensPerSecond: 12.5 },
    ]);
  });

  it.each([
    ['several machines', 'units: 1', 'units: 2'],
    ['drafting', 'batch: 1', 'isSpeculative: true'],
    ['an estimate', 'batch: 1', 'isEstimate: true'],
    ['a long context', 'batch: 1', 'promptTokens: 9000'],
    ['an unknown number format', '    formatId: eight-bit\n', ''],
  ])('leave out %s', (_name, from, to) => {
    expect(shares(changedRun(from, to))).toEqual([]);
  });

  it('take the shallowest of one run at several depths', () => {
    const at = (id: string, depth: number, value: number): string =>
      changedRun('id: b001', `id: b001-${id}`)
        .replace('batch: 1', `depthTokens: ${depth}`)
        .replace('value: 9', `value: ${value}`)
        .slice('runs:\n'.length);
    const found = shares(`runs:\n${at('d512', 512, 8)}${at('d0', 0, 10)}${at('d2048', 2048, 7)}`);
    expect(found.map((one) => one.share)).toEqual([10 / 12.5]);
  });
});

describe('classes', () => {
  it('name the width of files that keep some layers wider', () => {
    expect([16, 10.5, 8, 6.56, 6, 4.9, 3.3].map(bitClass)).toEqual([
      '16-bit',
      '8-bit',
      '8-bit',
      '8-bit',
      '4-bit',
      '4-bit',
      '4-bit',
    ]);
  });

  it('put Ollama with llama.cpp', () => {
    expect(['Ollama', 'llama.cpp', 'vLLM', undefined].map(engineFamily)).toEqual([
      'llama.cpp',
      'llama.cpp',
      'vLLM',
      'not named',
    ]);
  });
});

describe('the expected range', () => {
  const spread = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((value, index) =>
    share(value, `origin-${index % 3}`),
  );

  it('rests on the class where it has runs enough', () => {
    expect(expectedShare(DENSE, spread)).toMatchObject({
      median: 0.6,
      basis: ['architecture', 'bits', 'engine'],
      runs: 7,
      origins: 3,
    });
  });

  it('rests on a wider class where runs or origins are too few', () => {
    const others: EfficiencyClass = { ...DENSE, engine: 'SGLang' };
    expect(expectedShare(others, spread)?.basis).toEqual(['architecture', 'bits']);
    const ofOne = spread.map((one) => ({ ...one, origin: 'one' }));
    expect(expectedShare(DENSE, ofOne)?.basis).toEqual([]);
  });

  it('has a least width, and ends at the ceiling', () => {
    const close = [0.97, 0.98, 0.98, 0.99].map((value, index) => share(value, `o-${index}`));
    expect(expectedShare(DENSE, close)).toMatchObject({
      low: expect.closeTo(0.88, 9),
      high: 1,
    });
  });

  it('is not there without runs', () => {
    expect(expectedShare(DENSE, [])).toBeUndefined();
  });

  it('computes quantiles as type 6 of Hyndman and Fan', () => {
    const sorted = [1, 2, 3, 4];
    expect([0, 0.25, 0.5, 0.9, 1].map((q) => quantile(sorted, q))).toEqual([1, 1.25, 2.5, 4, 4]);
    expect(quantile([], 0.5)).toBeUndefined();
  });
});

describe('holding out', () => {
  it('judges a run by other origins only', () => {
    const others = ['b', 'c', 'd', 'e'].map((origin) => share(0.7, origin));
    const { table, coverage } = holdOut([share(0.2, 'a'), share(0.2, 'a'), ...others]);
    expect(table.map(({ isInside }) => isInside).slice(0, 2)).toEqual([false, false]);
    expect(table[0]?.range).toMatchObject({ runs: 4, origins: 4, median: 0.7 });
    expect(coverage).toBeCloseTo(4 / 6, 9);
  });

  it('gives the median error of the midpoint', () => {
    const alike = ['a', 'b', 'c', 'd', 'e'].map((origin) => share(0.5, origin));
    expect(holdOut(alike)).toMatchObject({
      coverage: 1,
      medianRelativeError: expect.closeTo(0, 9),
    });
  });

  it('gives the same whatever the order', () => {
    const runs = [0.3, 0.5, 0.6, 0.7, 0.9].map((value, index) => share(value, `o-${index % 4}`));
    expect(holdOut([...runs].reverse()).coverage).toBe(holdOut(runs).coverage);
  });

  it('says nothing of no runs', () => {
    expect(holdOut([])).toEqual({ table: [], coverage: 0, medianRelativeError: 0 });
  });
});
