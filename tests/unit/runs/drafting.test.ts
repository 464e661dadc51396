import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { draftingPairs } from '../../../src/knowledge/drafting.ts';
import { GOOD_DRAWINGS } from '../../support/content-tree.ts';
import { changedRun, RUN, runTree } from './run-tree.ts';

const DRAFTED = changedRun('id: b001', 'id: b002')
  .replace('value: 9', 'value: 18\n    exceedsCeiling: Drafting.')
  .replace('batch: 1', 'batch: 1\n    isSpeculative: true')
  .slice('runs:\n'.length);

const pairs = (plain: string, drafted: string = DRAFTED) =>
  draftingPairs(buildKnowledge(runTree(plain + drafted), GOOD_DRAWINGS).knowledge);

describe('drafting', () => {
  it('multiplies the speed of the run without it', () => {
    expect(pairs(RUN)).toMatchObject({
      pairs: [{ drafted: { id: 'b002' }, plain: { id: 'b001' }, multiplier: 2 }],
      unpaired: [],
    });
  });

  it.each([
    ['another engine', 'engine: vLLM', 'engine: SGLang'],
    ['another format', 'format: FP8', 'format: FP16'],
    ['another depth', 'batch: 1', 'depthTokens: 4096'],
    ['eager mode', 'batch: 1', 'settings: eager mode'],
    ['an estimate', 'batch: 1', 'isEstimate: true'],
    ['several machines', 'units: 1', 'units: 2'],
  ])('is not compared with %s', (_name, from, to) => {
    expect(pairs(changedRun(from, to))).toMatchObject({
      pairs: [],
      unpaired: [{ id: 'b002' }],
    });
  });

  it('is not compared where the source says that the work differed', () => {
    const other = DRAFTED.replace(
      'isSpeculative: true',
      'isSpeculative: true\n    caveats: [Both come from different workloads.]',
    );
    expect(pairs(RUN, other).pairs).toEqual([]);
  });
});
