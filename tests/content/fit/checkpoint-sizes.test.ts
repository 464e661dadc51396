import { describe, expect, it } from 'vitest';
import {
  checkpointBytes,
  sizeUncertainty,
  WEIGHT_UNCERTAINTY,
  weightBytes,
} from '../../../src/fit/index.ts';
import { format, MODELS } from './content.ts';

/** Files whose size the formula does not meet, each with its reason. */
const MISSES: Readonly<Record<string, string>> = {
  'gpt-oss-20b: MXFP4 (GGUF)': 'attention, embedding and output are wider than four bits',
  'gemma-3-4b: Q4_0, trained for it (GGUF)': 'the embedding, a sixth of the model, is wider',
  'deepseek-v4-flash: NVFP4': 'nearly all of it are experts, so it comes closer to 4.5 bits',
  'nemotron-3-super-120b-a12b: NVFP4, as loaded by vLLM':
    'attention and Mamba layers stay at 16 bits',
};

/** The averages of these formats were taken from this model, so its files prove nothing. */
const OWN_AVERAGE = 'llama-3-1-8b';

const files = [...MODELS].flatMap(([id, model]) =>
  (model.checkpoints ?? []).flatMap((checkpoint) => {
    const published = checkpointBytes(checkpoint);
    if (checkpoint.format === undefined || published.kind === 'refused') return [];
    const used = format(checkpoint.format);
    if (id === OWN_AVERAGE && used.checkpointBitsPerWeight !== undefined) return [];
    return [
      {
        name: `${id}: ${checkpoint.name}`,
        error: weightBytes(model, used) / published.value - 1,
        uncertainty: sizeUncertainty(used),
      },
    ];
  }),
);
const isMet = ({ error, uncertainty }: (typeof files)[number]) => Math.abs(error) <= uncertainty;

describe('the size of published files', () => {
  it('is met within 3 % for at least 20 of them', () => {
    const near = files.filter(({ error }) => Math.abs(error) <= WEIGHT_UNCERTAINTY);
    expect(near.length).toBeGreaterThanOrEqual(20);
  });

  it('is met within what a format says of itself, where it says more', () => {
    const wider = files.filter(({ uncertainty }) => uncertainty > WEIGHT_UNCERTAINTY);
    expect(wider.length).toBeGreaterThanOrEqual(9);
    expect(wider.filter((file) => !isMet(file))).toEqual([]);
  });

  it('is missed by the named files only, and by all of those', () => {
    const missed = files.filter((file) => !isMet(file)).map(({ name }) => name);
    expect(missed.sort()).toEqual(Object.keys(MISSES).sort());
  });

  it('is met on both sides, so that the formula does not lean to one', () => {
    const errors = files.filter(isMet).map(({ error }) => error);
    expect(Math.min(...errors)).toBeLessThan(0);
    expect(Math.max(...errors)).toBeGreaterThan(0);
  });
});
