import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  budgetOfGib,
  decodeCeiling,
  judgeFit,
  kvCacheBytes,
  type LayerGroup,
  largestContextTokens,
  type Model,
  type Setup,
  weightBytes,
  weightsInFormat,
} from '../../../src/fit/index.ts';

const count = (max: number) => fc.integer({ min: 1, max });
const group = fc.oneof(
  fc.record({
    kind: fc.constant('full' as const),
    layers: count(130),
    kvHeads: count(32),
    headDimension: count(512),
  }),
  fc.record({
    kind: fc.constant('window' as const),
    layers: count(130),
    kvHeads: count(32),
    headDimension: count(512),
    windowTokens: count(8192),
  }),
  fc.record({
    kind: fc.constant('latent' as const),
    layers: count(130),
    latentValuesPerToken: count(1024),
  }),
  fc.record({ kind: fc.constant('none' as const), layers: count(130) }),
) satisfies fc.Arbitrary<LayerGroup>;

const model: fc.Arbitrary<Model> = fc
  .record({
    total: fc.double({ min: 0.1, max: 500, noNaN: true }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    attention: fc.array(group, { minLength: 1, maxLength: 4 }),
  })
  .map(({ total, share, attention }) => ({
    name: 'Any model',
    parametersTotalBillion: total,
    parametersActiveBillion: total * share,
    attention,
  }));
const format = fc
  .double({ min: 2, max: 32, noNaN: true })
  .map((bitsPerWeight) => ({ name: 'Any format', bitsPerWeight }));
const setup: fc.Arbitrary<Setup> = fc
  .record({
    model,
    format,
    kvFormat: format,
    contextTokens: fc.integer({ min: 0, max: 300_000 }),
    sequences: count(16),
    units: count(4),
  })
  .map(({ format: of, ...rest }) => ({
    ...rest,
    weights: weightsInFormat(rest.model, of),
    engine: 'vllm' as const,
  }));
const more = fc.integer({ min: 1, max: 100_000 });
const SPARK = budgetOfGib(119.7, 121.7);

function value<T>(answer: Answer<T>): T {
  if (answer.kind === 'refused') throw new Error(answer.reason);
  return answer.value;
}
const total = (of: Setup): number => value(judgeFit(of, SPARK)).use.totalBytes;

describe('for any model', () => {
  it('more context never takes less memory', () => {
    fc.assert(
      fc.property(setup, more, (of, tokens) => {
        expect(total({ ...of, contextTokens: of.contextTokens + tokens })).toBeGreaterThanOrEqual(
          total(of),
        );
      }),
    );
  });

  it('more sequences never take less memory, and more units never more each', () => {
    fc.assert(
      fc.property(setup, (of) => {
        expect(total({ ...of, sequences: of.sequences + 1 })).toBeGreaterThanOrEqual(total(of));
        expect(total({ ...of, units: of.units + 1 })).toBeLessThanOrEqual(total(of));
      }),
    );
  });

  it('a window never takes more than full attention', () => {
    fc.assert(
      fc.property(model, format, fc.integer({ min: 0, max: 300_000 }), (any, of, tokens) => {
        const opened = any.attention?.map((layers) =>
          layers.kind === 'window' ? { ...layers, kind: 'full' as const } : layers,
        );
        expect(value(kvCacheBytes(any, tokens, of))).toBeLessThanOrEqual(
          value(kvCacheBytes({ ...any, attention: opened }, tokens, of)),
        );
      }),
    );
  });

  it('wider numbers never take fewer bytes, nor allow more speed', () => {
    fc.assert(
      fc.property(setup, format, format, (of, a, b) => {
        const [narrow, wide] = a.bitsPerWeight <= b.bitsPerWeight ? [a, b] : [b, a];
        expect(weightBytes(of.model, narrow)).toBeLessThanOrEqual(weightBytes(of.model, wide));
        const speed = (bits: typeof a): number =>
          value(
            decodeCeiling({
              ...of,
              weights: weightsInFormat(of.model, bits),
              bandwidthBytesPerSecond: 273e9,
            }),
          ).tokensPerSecond;
        expect(speed(wide)).toBeLessThanOrEqual(speed(narrow));
      }),
    );
  });

  it('the verdict follows from what is spare, and a larger budget never turns it for the worse', () => {
    const rank = { no: 0, starts: 1, tight: 2, fits: 3 } as const;
    fc.assert(
      fc.property(setup, count(200), count(50), (of, gib, extra) => {
        const small = value(judgeFit(of, budgetOfGib(gib)));
        const large = value(judgeFit(of, budgetOfGib(gib + extra)));
        expect(small.spareLowBytes).toBeLessThanOrEqual(small.spareHighBytes);
        expect(small.verdict === 'fits').toBe(small.spareLowBytes >= 0);
        expect(['starts', 'no'].includes(small.verdict)).toBe(small.spareHighBytes < 0);
        const { runtimeReserveBytes, systemReserveBytes } = small.use;
        const half = (runtimeReserveBytes + systemReserveBytes) / 2;
        expect(small.verdict === 'no').toBe(small.spareHighBytes + half < 0);
        expect(rank[large.verdict]).toBeGreaterThanOrEqual(rank[small.verdict]);
      }),
    );
  });

  it('the longest context fits, and one token more does not', () => {
    fc.assert(
      fc.property(setup, (of) => {
        const { tokens, endedBy } = value(largestContextTokens(of, SPARK));
        const verdictAt = (contextTokens: number) =>
          value(judgeFit({ ...of, contextTokens }, SPARK)).verdict;
        if (tokens > 0) expect(verdictAt(tokens)).toBe('fits');
        if (of.model.contextTokens !== undefined)
          expect(tokens).toBeLessThanOrEqual(of.model.contextTokens);
        if (endedBy === 'memory') expect(verdictAt(tokens + 1)).not.toBe('fits');
      }),
    );
  });
});
