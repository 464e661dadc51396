import { describe, expect, it } from 'vitest';
import {
  known,
  kvBytesPerTokenAllLayers,
  kvCacheBytes,
  kvCacheBytesPerUnit,
  kvGrowthBytesPerToken,
} from '../../../src/fit/index.ts';
import { format, model } from './content.ts';

const F16 = format('fp16-bf16');
const FP8 = format('fp8');

describe('the KV cache', () => {
  it.each([
    ['llama-3-1-8b', 131_072],
    ['llama-3-3-70b', 327_680],
    ['qwen3-32b', 262_144],
    ['qwen3-235b-a22b', 192_512],
    ['gpt-oss-120b', 73_728],
    ['gpt-oss-20b', 49_152],
    ['nemotron-3-super-120b-a12b', 8_192],
  ])('of %s takes what NVCheckup prints, all layers counted: %d bytes per token', (id, bytes) => {
    expect(kvBytesPerTokenAllLayers(model(id), F16)).toEqual(known(bytes));
  });

  it('takes half at eight bits, and 8.5 sixteenths in Q8_0, which has scales', () => {
    expect(kvGrowthBytesPerToken(model('llama-3-1-8b'), FP8)).toEqual(known(65_536));
    expect(kvGrowthBytesPerToken(model('llama-3-1-8b'), format('q8-0'))).toEqual(known(69_632));
  });

  it('grows in a window layer up to the window and then no more', () => {
    const oss = model('gpt-oss-120b');
    const perLayers = 18 * 2 * 8 * 64 * 2;
    expect(kvCacheBytes(oss, 128, F16)).toEqual(known(2 * 128 * perLayers));
    expect(kvCacheBytes(oss, 10_000, F16)).toEqual(known((10_000 + 128) * perLayers));
    expect(kvGrowthBytesPerToken(oss, F16)).toEqual(known(perLayers));
  });

  it('keeps latent and rotary values once, not as key and value', () => {
    expect(kvGrowthBytesPerToken(model('deepseek-v3-r1'), F16)).toEqual(known(61 * 576 * 2));
  });

  it('does not grow in linear-attention layers', () => {
    expect(kvGrowthBytesPerToken(model('qwen3-5-27b'), F16)).toEqual(known(16 * 2 * 4 * 256 * 2));
  });

  it('is held by each sequence', () => {
    expect(kvCacheBytes(model('llama-3-1-8b'), 1000, F16, 8)).toEqual(known(8 * 131_072_000));
  });

  it('is shared by units as far as there are heads, and latent values are not shared', () => {
    const share = (id: string, units: number): number => {
      const whole = kvCacheBytes(model(id), 4096, F16);
      const part = kvCacheBytesPerUnit(model(id), 4096, F16, 1, units);
      if (whole.kind === 'refused' || part.kind === 'refused') throw new Error(`${id} is unknown`);
      return part.value / whole.value;
    };
    expect(share('llama-3-1-8b', 2)).toBe(1 / 2);
    // Two heads on four units: each unit holds one of them.
    expect(share('nemotron-3-super-120b-a12b', 4)).toBe(1 / 2);
    expect(share('deepseek-v3-r1', 4)).toBe(1);
  });

  it('is refused in words for a shape that was not found', () => {
    expect(kvCacheBytes(model('glm-4-7'), 1, F16)).toEqual({
      kind: 'refused',
      reason: 'The shape of GLM-4.7 was not found, so its KV cache cannot be computed.',
    });
  });
});
