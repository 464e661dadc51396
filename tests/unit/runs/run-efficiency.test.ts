import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { median, quantile } from '../../../src/knowledge/quantile.ts';
import { bitClass, measuredShares } from '../../../src/knowledge/run-efficiency.ts';
import { GOOD_DRAWINGS } from '../../support/content-tree.ts';
import { changedRun, RUN, runTree } from './run-tree.ts';

describe('measured shares of the ceiling', () => {
  const shares = (runs: string) =>
    measuredShares(buildKnowledge(runTree(runs), GOOD_DRAWINGS).knowledge);

  it('divide the speed by the ceiling', () => {
    expect(shares(RUN)).toMatchObject([
      { share: 9 / 12.5, bits: '8-bit', ceilingTokensPerSecond: 12.5 },
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
});

describe('quantiles', () => {
  it('are of type 6 of Hyndman and Fan', () => {
    const sorted = [1, 2, 3, 4];
    expect([0, 0.25, 0.5, 0.9, 1].map((q) => quantile(sorted, q))).toEqual([1, 1.25, 2.5, 4, 4]);
    expect(quantile([], 0.5)).toBeUndefined();
    expect(median([3, 1, 2])).toBe(2);
  });
});
