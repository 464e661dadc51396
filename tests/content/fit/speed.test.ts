import { describe, expect, it } from 'vitest';
import {
  bytesReadPerToken,
  type DecodeSetup,
  decodeCeiling,
  prefillEstimate,
  weightsInFormat,
  weightsOfCheckpoint,
} from '../../../src/fit/index.ts';
import { format, model } from './content.ts';

const GB10_BYTES_PER_SECOND = 273e9;

function setup(id: string, formatId: string, changes: Partial<DecodeSetup> = {}): DecodeSetup {
  return {
    model: model(id),
    weights: weightsInFormat(model(id), format(formatId)),
    kvFormat: format('fp16-bf16'),
    contextTokens: 0,
    sequences: 1,
    bandwidthBytesPerSecond: GB10_BYTES_PER_SECOND,
    units: 1,
    ...changes,
  };
}

function withoutActive(of: DecodeSetup): DecodeSetup {
  const { parametersActiveBillion, parametersReadPerTokenBillion, ...rest } = of.model;
  return { ...of, model: rest, weights: weightsInFormat(rest, format('mxfp4')) };
}

function tokensPerSecond(of: DecodeSetup): number {
  const answer = decodeCeiling(of);
  if (answer.kind === 'refused') throw new Error(answer.reason);
  return answer.value.tokensPerSecond;
}

describe('the decode ceiling', () => {
  it('is bandwidth over bytes read: a dense 70B at FP8', () => {
    expect(tokensPerSecond(setup('llama-3-1-70b', 'fp8'))).toBeCloseTo(3.93, 2);
  });

  it('falls with the context as NVCheckup works out: 8B at BF16 with 32K', () => {
    const of = setup('llama-3-1-8b', 'fp16-bf16', { contextTokens: 32_768 });
    // The input embedding is not read: 7.5 × 10⁹ parameters, not 8.03.
    expect(tokensPerSecond(of)).toBeCloseTo(273 / (15 + 4.295), 2);
  });

  it('reads the active experts only', () => {
    expect(tokensPerSecond(setup('qwen3-30b-a3b', 'q8-0'))).toBeCloseTo(84.52, 2);
  });

  it.each([
    ['llama-3-3-70b', 6.72],
    ['nemotron-3-super-120b-a12b', 36.4],
  ])('takes what was worked out for a file: %s in NVFP4', (id, expected) => {
    const file = model(id).checkpoints?.find(({ name }) => name.startsWith('NVFP4'));
    if (file === undefined) throw new Error(`${id} has no such file`);
    const weights = weightsOfCheckpoint(model(id), file, format('nvfp4'));
    if (weights.kind === 'refused') throw new Error(weights.reason);
    const of = setup(id, 'nvfp4', { weights: weights.value });
    expect(tokensPerSecond(of)).toBeCloseTo(expected, 2);
  });

  it.each([
    // Runs on one DGX Spark that the bound of the research was held against.
    ['qwen2-5-7b', 'q8-0', 29.3],
    ['qwen3-32b', 'q4-k-m', 10.7],
    ['llama-3-1-70b', 'fp8', 2.7],
    ['llama-3-1-8b', 'nvfp4', 38.65],
    ['qwen3-30b-a3b', 'q4-k-m', 89.3],
    ['qwen3-30b-a3b', 'q8-0', 60.92],
    ['gpt-oss-120b', 'mxfp4', 59.02],
    ['gpt-oss-20b', 'mxfp4', 84.1],
    ['gemma-4-31b', 'fp16-bf16', 3.67],
  ])('is above what %s in %s reached: %d tokens/s', (id, formatId, measured) => {
    expect(tokensPerSecond(setup(id, formatId))).toBeGreaterThan(measured);
  });

  it('adds the bandwidths of units, and says what that leaves out', () => {
    const one = setup('llama-3-1-70b', 'fp8');
    const two = decodeCeiling({ ...one, units: 2 });
    expect(tokensPerSecond({ ...one, units: 2 })).toBeCloseTo(2 * tokensPerSecond(one), 9);
    expect(two.kind === 'known' && two.value.caveats).toHaveLength(1);
  });

  it('rises with more sequences of a dense model, but less than in proportion', () => {
    const one = setup('llama-3-1-8b', 'fp8', { contextTokens: 4096 });
    const eight = tokensPerSecond({ ...one, sequences: 8 });
    expect(eight).toBeGreaterThan(4 * tokensPerSecond(one));
    expect(eight).toBeLessThan(8 * tokensPerSecond(one));
  });

  it.each<[string, DecodeSetup]>([
    ['speculative decoding', setup('llama-3-1-8b', 'fp8', { hasSpeculativeDecoding: true })],
    ['an unknown shape', setup('glm-4-7', 'fp8')],
    ['unknown active parameters', withoutActive(setup('gpt-oss-20b', 'mxfp4'))],
  ])('is refused in a sentence for %s', (_case, of) => {
    const answer = decodeCeiling(of);
    expect(answer.kind === 'refused' && answer.reason).toMatch(/^[A-Z].{20,}\.$/);
  });
});

describe('what is read for a token', () => {
  it('leaves out an input embedding of its own, and keeps one shared with the output', () => {
    const read = (id: string) =>
      bytesReadPerToken(
        model(id),
        weightsInFormat(model(id), format('fp8')),
        0,
        format('fp16-bf16'),
      );
    expect(read('llama-3-1-8b')).toEqual({ kind: 'known', value: 7.5e9 });
    expect(read('gemma-3-27b')).toEqual({ kind: 'known', value: 27.01e9 });
  });
});

describe('reading a prompt', () => {
  it('takes two operations for each active parameter and token', () => {
    const answer = prefillEstimate(model('llama-3-1-8b'), 8192, 125e12);
    if (answer.kind === 'refused') throw new Error(answer.reason);
    expect(answer.value.tokensPerSecond).toBeCloseTo(125e12 / 16.06e9, 6);
    expect(answer.value.promptSeconds * answer.value.tokensPerSecond).toBeCloseTo(8192, 6);
  });

  it('is refused where the active parameters are unknown', () => {
    const { model: shape } = withoutActive(setup('gpt-oss-20b', 'mxfp4'));
    expect(prefillEstimate(shape, 1000, 1e14).kind).toBe('refused');
  });
});
