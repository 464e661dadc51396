import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  architectureOf,
  type DecodeRates,
  type DecodeWork,
  decodeCeiling,
  decodeSeconds,
  decodeWork,
  expectedDistinctExperts,
  expectedSpeed,
  expertSplit,
  type Model,
  UNIT_SPLIT,
  weightsInFormat,
  weightsOfCheckpoint,
} from '../../../src/fit/index.ts';

const FP16 = { name: 'FP16', bitsPerWeight: 16 };
const FOUR = { name: 'Four bits', bitsPerWeight: 4 };

/** Ten experts of 1 × 10⁹ parameters, two of them active, and 2 × 10⁹ others. */
const MIXTURE: Model = {
  name: 'Mixture',
  parametersTotalBillion: 12,
  parametersActiveBillion: 4,
  experts: { total: 10, active: 2 },
  attention: [{ kind: 'full', layers: 10, kvHeads: 8, headDimension: 64 }],
};
const DENSE: Model = {
  name: 'Dense',
  parametersTotalBillion: 8,
  parametersActiveBillion: 8,
  attention: [{ kind: 'full', layers: 32, kvHeads: 8, headDimension: 128 }],
};
const RATES: DecodeRates = {
  weightShare: 0.8,
  cacheShare: 0.5,
  secondsPerLayer: 10e-6,
  secondsPerExpertLayer: 20e-6,
  secondsPerStateLayer: 40e-6,
};

function value<T>(answer: Answer<T>): T {
  if (answer.kind === 'refused') throw new Error(answer.reason);
  return answer.value;
}

describe('how a model is built', () => {
  it.each<[string, Partial<Model>, string]>([
    ['experts', { experts: { total: 8, active: 2 } }, 'mixture of experts'],
    ['few active parameters', { parametersActiveBillion: 3 }, 'mixture of experts'],
    ['all active', { parametersActiveBillion: 8 }, 'dense'],
    ['nothing', {}, 'not recorded'],
  ])('is told from %s', (_what, fields, architecture) => {
    expect(architectureOf({ name: 'Any', parametersTotalBillion: 8, ...fields })).toBe(
      architecture,
    );
  });
});

describe('the split of a mixture', () => {
  it('follows from all and from active parameters', () => {
    expect(expertSplit(MIXTURE)).toEqual({
      perExpert: 1e9,
      allExperts: 10e9,
      activeExperts: 2e9,
      others: 2e9,
    });
  });

  it('is not there without experts or active parameters', () => {
    expect(expertSplit(DENSE)).toBeUndefined();
    expect(expertSplit({ ...MIXTURE, parametersActiveBillion: undefined })).toBeUndefined();
  });
});

describe('the experts of a batch', () => {
  it('are those of one token for one, and never more than there are', () => {
    expect(expectedDistinctExperts({ total: 128, active: 4 }, 1)).toBeCloseTo(4, 9);
    expect(expectedDistinctExperts({ total: 128, active: 4 }, 2)).toBeCloseTo(8 - 16 / 128, 9);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (total, share, tokens) => {
          const experts = { total, active: Math.max(1, Math.round(total * share)) };
          const now = expectedDistinctExperts(experts, tokens);
          expect(now).toBeGreaterThanOrEqual(experts.active - 1e-9);
          expect(now).toBeLessThanOrEqual(total);
          expect(expectedDistinctExperts(experts, tokens + 1)).toBeGreaterThanOrEqual(now);
        },
      ),
    );
  });
});

describe('the work for a token', () => {
  const work = (model: Model, context = 0) =>
    value(decodeWork(model, weightsInFormat(model, FOUR), context, FP16));

  it('is bytes and layers', () => {
    expect(work(DENSE, 100)).toEqual({
      weightBytes: 4e9,
      cacheBytes: 2 * 32 * 8 * 128 * 100 * 2,
      layers: 32,
      expertLayers: 0,
      stateLayers: 0,
    });
    expect(work(MIXTURE)).toMatchObject({ weightBytes: 2e9, layers: 10, expertLayers: 10 });
  });

  it('counts a layer that has only a state or only experts as half', () => {
    const hybrid: Model = {
      ...MIXTURE,
      attention: [
        { kind: 'full', layers: 2, kvHeads: 8, headDimension: 64 },
        { kind: 'none', layers: 8 },
        { kind: 'none', layers: 10, holds: 'experts' },
      ],
    };
    expect(work(hybrid)).toMatchObject({ layers: 10, expertLayers: 10, stateLayers: 8 });
  });

  it('takes what is not an expert as wider in a file of mixed widths', () => {
    const mix = value(weightsOfCheckpoint(MIXTURE, { name: 'UD-Q4_K_XL (GGUF)', gigabytes: 6 }));
    const plain = value(weightsOfCheckpoint(MIXTURE, { name: 'Q4_K_M (GGUF)', gigabytes: 6 }));
    const bytes = (weights: typeof mix) => value(decodeWork(MIXTURE, weights, 0, FP16)).weightBytes;
    const others = (2e9 * 8.5) / 8;
    expect(bytes(mix)).toBeCloseTo(others + (6e9 - others) / 5, 0);
    expect(bytes(plain)).toBeCloseTo(2e9, 0);
    // The ceiling counts what is certain, and so the average.
    expect(value(mix.bytesReadPerToken)).toBeCloseTo(2e9, 0);
  });

  it('keeps to the average where experts would be left without bits', () => {
    const mix = value(weightsOfCheckpoint(MIXTURE, { name: 'UD-IQ1_S', gigabytes: 3 }));
    expect(value(decodeWork(MIXTURE, mix, 0, FP16)).weightBytes).toBeCloseTo(1e9, 0);
  });

  it('is refused without a shape', () => {
    const shapeless = { ...DENSE, attention: undefined };
    expect(decodeWork(shapeless, weightsInFormat(shapeless, FOUR), 0, FP16).kind).toBe('refused');
  });
});

describe('the time for a token', () => {
  const WORK: DecodeWork = {
    weightBytes: 8e9,
    cacheBytes: 1e9,
    layers: 10,
    expertLayers: 4,
    stateLayers: 2,
  };

  it('adds reading and layers', () => {
    expect(decodeSeconds(WORK, 100e9, RATES)).toBeCloseTo(0.1 + 0.02 + 100e-6 + 80e-6 + 80e-6, 12);
  });

  it('becomes a range around the speed that ends at the ceiling', () => {
    expect(expectedSpeed(0.1, 1.25, 100)).toEqual({
      lowTokensPerSecond: 8,
      medianTokensPerSecond: 10,
      highTokensPerSecond: 12.5,
    });
    expect(expectedSpeed(0.1, 1.25, 11).highTokensPerSecond).toBe(11);
    expect(expectedSpeed(0.1, 1.25, 9)).toMatchObject({
      medianTokensPerSecond: 9,
      highTokensPerSecond: 9,
    });
  });
});

describe('several units', () => {
  const speed = (units: number, split: 'tensor' | 'layers', sequences = 1, context = 1000) =>
    value(
      decodeCeiling({
        model: DENSE,
        weights: weightsInFormat(DENSE, FOUR),
        kvFormat: FP16,
        contextTokens: context,
        sequences,
        bandwidthBytesPerSecond: 100e9,
        units,
        split,
      }),
    ).tokensPerSecond;

  it('add their bandwidths where they split every layer', () => {
    expect(speed(4, 'tensor')).toBeCloseTo(4 * speed(1, 'tensor'), 9);
  });

  it('add nothing for one sequence where each holds whole layers', () => {
    expect(speed(4, 'layers')).toBeCloseTo(speed(1, 'layers'), 9);
    expect(UNIT_SPLIT['llama-cpp']).toBe('layers');
  });

  it('read caches of different sequences at once, and the weights for each', () => {
    const cache = 2 * 32 * 8 * 128 * 1000 * 2;
    expect(speed(4, 'layers', 2)).toBeCloseTo((2 * 100e9) / (4e9 + (2 * cache) / 2), 6);
    expect(speed(4, 'layers', 8, 0)).toBeCloseTo(speed(1, 'layers', 8, 0), 9);
  });

  it('say which of both is counted', () => {
    const caveats = (split: 'tensor' | 'layers') =>
      value(
        decodeCeiling({
          model: DENSE,
          weights: weightsInFormat(DENSE, FOUR),
          kvFormat: FP16,
          contextTokens: 0,
          sequences: 1,
          bandwidthBytesPerSecond: 100e9,
          units: 2,
          split,
        }),
      ).caveats.join();
    expect(caveats('tensor')).toContain('tensor parallelism');
    expect(caveats('layers')).toContain('one unit after the other');
  });
});

describe('a batch of a mixture', () => {
  const ceiling = (sequences: number, model: Model = MIXTURE) =>
    value(
      decodeCeiling({
        model,
        weights: weightsInFormat(model, FOUR),
        kvFormat: FP16,
        contextTokens: 0,
        sequences,
        bandwidthBytesPerSecond: 100e9,
        units: 1,
      }),
    );

  it('reads the experts of one token at least, which is the only bound', () => {
    expect(ceiling(4).tokensPerSecond).toBeCloseTo((4 * 100e9) / 2e9, 6);
    expect(ceiling(1).independent).toBeUndefined();
  });

  it('reads more if each token chooses for itself', () => {
    const distinct = 10 * (1 - 0.8 ** 4);
    expect(ceiling(4).independent?.distinctExperts).toBeCloseTo(distinct, 9);
    expect(ceiling(4).independent?.tokensPerSecond).toBeCloseTo(
      (4 * 100e9) / ((2e9 + distinct * 1e9) / 2),
      6,
    );
  });

  it('has no such figure for a dense model', () => {
    expect(ceiling(4, DENSE).independent).toBeUndefined();
  });
});
