import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { runCeiling } from '../../../src/knowledge/run-ceiling.ts';
import { GOOD_DRAWINGS } from '../../support/content-tree.ts';
import { changedRun, faultsOf, RUN, runTree } from './run-tree.ts';

const ruleOf = (fault: string): string => fault.split(' ', 2).join(' ');

describe('the check of runs', () => {
  it('finds nothing in a good one, and connects it', () => {
    expect(faultsOf(runTree())).toEqual([]);
    expect(buildKnowledge(runTree(), GOOD_DRAWINGS).knowledge.runs).toMatchObject([
      { id: 'b001', value: 9 },
    ]);
  });

  it.each([
    ['an id of another form', 'id: b001', 'id: run-1', 2, 'record-fits-schema'],
    ['an unknown device', 'device: machine', 'device: machin', 3, 'subject-defined'],
    ['no machine', 'units: 1', 'units: 0', 4, 'record-fits-schema'],
    ['a run without a model', '    model: any-8b-it\n', '', 9, 'record-fits-schema'],
    ['an unknown model', 'modelId: any-8b', 'modelId: any-9b', 6, 'model-defined'],
    ['an unknown format', 'formatId: eight-bit', 'formatId: ate-bit', 8, 'format-defined'],
    ['an unknown kind', 'kind: decode', 'kind: decoding', 10, 'record-fits-schema'],
    ['no value', '    value: 9\n', '', 10, 'record-fits-schema'],
    [
      'value and range',
      'value: 9',
      'value: 9\n    range: {low: 8, high: 9}',
      10,
      'record-fits-schema',
    ],
    ['an unknown unit', 'unit: tokens/s', 'unit: tok/s', 12, 'record-fits-schema'],
    ['several streams as one', 'batch: 1', 'batch: 8', 13, 'record-fits-schema'],
    ['a check before its time', "'2026-11-01'", "'2026-05-01'", 17, 'record-fits-schema'],
    ['an unknown source', 'sources: [test-page]', 'sources: [no-page]', 16, 'reference-defined'],
    ['a speed above the ceiling', 'value: 9', 'value: 13', 2, 'run-below-ceiling'],
    ['a needless excuse', 'batch: 1', 'exceedsCeiling: Drafting.', 13, 'run-below-ceiling'],
  ])('names the line of %s', (_fault, from, to, line, rule) => {
    expect(faultsOf(runTree(changedRun(from, to))).map(ruleOf)).toContain(`${line} ${rule}`);
  });

  it('finds an id that two runs share', () => {
    const twice = RUN + RUN.slice('runs:\n'.length);
    expect(faultsOf(runTree(twice)).map(ruleOf)).toContain('18 id-unique');
  });
});

describe('the ceiling of a run', () => {
  const ceilingOf = (runs: string) => {
    const { knowledge } = buildKnowledge(runTree(runs), GOOD_DRAWINGS);
    const run = knowledge.runs[0];
    if (run === undefined) throw new Error('The run was not read');
    return runCeiling(run, knowledge);
  };

  it('is bandwidth ÷ bytes read, with the bandwidth of the chip inside', () => {
    expect(ceilingOf(RUN)).toMatchObject({
      kind: 'known',
      value: {
        tokensPerSecond: 12.5,
        bitsPerWeight: 8,
        arithmetic: '100 GB/s ÷ 8.00 GB of Any 8B in Eight bits = 12.5 tokens/s',
      },
    });
  });

  it('counts every unit', () => {
    expect(ceilingOf(changedRun('units: 1', 'units: 2'))).toMatchObject({
      value: { tokensPerSecond: 25 },
    });
  });

  it.each(['llama.cpp', 'Ollama'])('counts one unit of %s, which splits layers', (engine) => {
    const run = changedRun('units: 1', 'units: 2').replace('engine: vLLM', `engine: ${engine}`);
    expect(ceilingOf(run)).toMatchObject({
      value: { tokensPerSecond: 12.5, arithmetic: expect.stringMatching(/^100 GB\/s/) },
    });
  });

  it('prefers the size that the engine printed', () => {
    const sized = changedRun('batch: 1', 'fileGibibytes: 14.9011612');
    expect(ceilingOf(sized)).toMatchObject({ value: { tokensPerSecond: expect.closeTo(6.25, 5) } });
  });

  it('leaves room for the uncertainty of a computed size only', () => {
    expect(faultsOf(runTree(changedRun('value: 9', 'value: 12.8')))).toEqual([]);
    const sized = changedRun('value: 9', 'value: 12.8\n    fileGibibytes: 7.4505806');
    expect(faultsOf(runTree(sized)).map(ruleOf)).toEqual(['2 run-below-ceiling']);
  });

  it('shows the arithmetic in the message', () => {
    expect(faultsOf(runTree(changedRun('value: 9', 'value: 13'))).join()).toContain(
      '“b001” says 13 tokens/s, but 100 GB/s ÷ 8.00 GB of Any 8B in Eight bits = 12.5 tokens/s.',
    );
  });

  it('accepts a speed above it with a reason', () => {
    const reason = 'value: 13\n    exceedsCeiling: Several tokens in one pass.';
    expect(faultsOf(runTree(changedRun('value: 9', reason)))).toEqual([]);
  });

  it('looks at the upper end of a range', () => {
    const wide = changedRun('value: 9', 'range: {low: 8, high: 14}');
    expect(faultsOf(runTree(wide)).map(ruleOf)).toEqual(['2 run-below-ceiling']);
  });

  it.each([
    ['kind: decode', 'kind: prefill', 'Only the speed of one stream'],
    ['device: machine', 'device: box', 'The bandwidth of box is not known'],
    ['    modelId: any-8b\n', '', 'The shape of any-8b-it is not known'],
    ['    formatId: eight-bit\n', '', 'The number format of the weights'],
  ])('is refused without %s', (from, to, reason) => {
    expect(ceilingOf(changedRun(from, to))).toEqual({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    });
  });
});
