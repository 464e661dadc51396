import { describe, expect, it } from 'vitest';
import {
  BYTES_PER_GB,
  BYTES_PER_GIB,
  budgetOfGib,
  judgeFit,
  LEAST_SHARE_OF_RESERVES,
  largestContextTokens,
  memoryUse,
  roomInWords,
  type Setup,
  sizeInWords,
  sumInWords,
  verdictInWords,
  weightBytes,
  weightsInFormat,
  weightsOfCheckpoint,
} from '../../../src/fit/index.ts';
import { format, model } from './content.ts';

const SPARK = budgetOfGib(119.7, 121.7);

function setup(id: string, formatId: string, changes: Partial<Setup> = {}): Setup {
  return {
    model: model(id),
    weights: weightsInFormat(model(id), format(formatId)),
    kvFormat: format('fp16-bf16'),
    contextTokens: 8192,
    sequences: 1,
    engine: 'vllm',
    units: 1,
    ...changes,
  };
}

function judged(of: Setup, budget = SPARK) {
  const answer = judgeFit(of, budget);
  if (answer.kind === 'refused') throw new Error(answer.reason);
  return answer.value;
}

describe('70B at FP16 on one DGX Spark', () => {
  it('does not fit: the weights alone are more than the machine sees', () => {
    const seventy = setup('llama-3-1-70b', 'fp16-bf16', { contextTokens: 0, engine: 'llama-cpp' });
    expect(weightBytes(seventy.model, format('fp16-bf16'))).toBe(70.55e9 * 2);
    expect(sizeInWords(seventy.weights.bytes)).toBe('141.1 GB (131.4 GiB)');
    const { verdict, use, ...spare } = judged(seventy);
    expect(verdict).toBe('no');
    expect(use.weightBytes).toBeGreaterThan(SPARK.highBytes);
    expect(sumInWords(use)).toBe(
      '131.4 weights + 0.0 KV cache + 3.0 runtime + 8.0 system = 142.4 GiB',
    );
    expect(verdictInWords({ verdict, use, ...spare })).toBe('does not fit, 22 ± 5 GiB short');
  });

  it('fits on two units, and at four bits on one', () => {
    expect(judged(setup('llama-3-1-70b', 'fp16-bf16', { units: 2 })).verdict).toBe('fits');
    expect(judged(setup('llama-3-1-70b', 'q4-k-m')).verdict).toBe('fits');
  });
});

describe('the memory that is needed', () => {
  it('is the worked example of NVCheckup: 8B at BF16, four sequences of 32K', () => {
    const use = memoryUse(
      setup('llama-3-1-8b', 'fp16-bf16', { contextTokens: 32_768, sequences: 4 }),
      0,
    );
    expect(use.kind === 'known' && sumInWords(use.value)).toBe(
      '15.0 weights + 16.0 KV cache + 12.0 runtime + 0.0 system = 43.0 GiB',
    );
  });

  it('holds all experts, not only the active ones', () => {
    expect(weightBytes(model('gpt-oss-120b'), format('mxfp4'))).toBe((116.83e9 * 4.25) / 8);
  });

  it('is exact in the weights of a published file', () => {
    const file = model('gpt-oss-120b').checkpoints?.[0];
    if (file === undefined) throw new Error('gpt-oss-120b has no file');
    const weights = weightsOfCheckpoint(model('gpt-oss-120b'), file);
    if (weights.kind === 'refused') throw new Error(weights.reason);
    const { use, spareHighBytes, spareLowBytes } = judged(
      setup('gpt-oss-120b', 'mxfp4', { weights: weights.value }),
    );
    expect(use.weightBytes).toBe(59.02 * BYTES_PER_GIB);
    expect(use.uncertaintyBytes).toBe(0);
    expect((spareHighBytes - spareLowBytes) / BYTES_PER_GIB).toBeCloseTo(2, 6);
  });

  it('is unknown where the shape is, and says so', () => {
    const answer = judgeFit(setup('glm-4-7', 'nvfp4'), SPARK);
    expect(answer).toMatchObject({ kind: 'refused' });
  });
});

describe('a verdict', () => {
  const needed = (() => {
    const use = memoryUse(setup('qwen3-32b', 'fp8'), SPARK.systemReserveBytes);
    if (use.kind === 'refused') throw new Error(use.reason);
    return use.value;
  })();
  const at = (bytes: number) =>
    judged(setup('qwen3-32b', 'fp8'), {
      lowBytes: bytes,
      highBytes: bytes,
      systemReserveBytes: SPARK.systemReserveBytes,
    });

  it('turns from no to starts to tight to fits at the edges of reserves and uncertainty', () => {
    const { totalBytes, uncertaintyBytes, runtimeReserveBytes, systemReserveBytes } = needed;
    expect(LEAST_SHARE_OF_RESERVES).toBe(0.5);
    const least = totalBytes - (runtimeReserveBytes + systemReserveBytes) / 2;
    expect(at(least - uncertaintyBytes - 1).verdict).toBe('no');
    expect(at(least - uncertaintyBytes + 1).verdict).toBe('starts');
    expect(at(totalBytes - uncertaintyBytes - 1).verdict).toBe('starts');
    expect(at(totalBytes - uncertaintyBytes + 1).verdict).toBe('tight');
    expect(at(totalBytes + uncertaintyBytes - 1).verdict).toBe('tight');
    expect(at(totalBytes + uncertaintyBytes + 1).verdict).toBe('fits');
  });

  it('says what is left, in words', () => {
    expect(verdictInWords(at(needed.totalBytes + 11 * BYTES_PER_GIB))).toBe(
      'fits, 11 ± 1 GiB spare',
    );
    expect(verdictInWords(at(needed.totalBytes))).toBe(
      'tight, from 0.9 GiB short to 0.9 GiB spare',
    );
    expect(verdictInWords(at(needed.totalBytes - 5 * BYTES_PER_GIB))).toBe(
      'starts, no headroom: 5 ± 1 GiB of the reserves for runtime and system are missing',
    );
    expect(roomInWords(at(needed.totalBytes + 11 * BYTES_PER_GIB))).toBe('11 ± 1 GiB');
    expect(roomInWords(at(needed.totalBytes))).toBe('at most 0.9 GiB');
  });

  it('never mixes GB and GiB', () => {
    expect(BYTES_PER_GIB / BYTES_PER_GB).toBeCloseTo(1.073741824, 9);
    expect(SPARK.lowBytes).toBe(119.7 * 1_073_741_824);
  });
});

describe('the longest context', () => {
  it('ends where one token more would not fit', () => {
    const of = setup('llama-3-1-70b', 'fp8');
    const answer = largestContextTokens(of, SPARK);
    if (answer.kind === 'refused') throw new Error(answer.reason);
    const { tokens, endedBy } = answer.value;
    expect(endedBy).toBe('memory');
    expect(judged({ ...of, contextTokens: tokens }).verdict).toBe('fits');
    expect(judged({ ...of, contextTokens: tokens + 1 }).verdict).not.toBe('fits');
  });

  it('ends at what the model is made for', () => {
    expect(largestContextTokens(setup('llama-3-1-8b', 'q8-0'), SPARK)).toMatchObject({
      value: { tokens: 131_072, endedBy: 'model' },
    });
  });

  it('is never said where neither memory nor the model is known to end it', () => {
    const { contextTokens: _, ...unlimited } = model('gemma-3-4b');
    const of = { ...setup('gemma-3-4b', 'q4-k-m'), model: { ...unlimited, attention: [] } };
    expect(largestContextTokens(of, SPARK)).toMatchObject({ value: { endedBy: 'search' } });
  });

  it('is zero for a model that does not fit', () => {
    expect(largestContextTokens(setup('llama-3-1-405b', 'q4-k-m'), SPARK)).toMatchObject({
      value: { tokens: 0, endedBy: 'memory' },
    });
  });
});
