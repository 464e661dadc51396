import type { RunRecord } from '../content-schemas/run-schema.ts';
import {
  type Architecture,
  architectureOf,
  BYTES_PER_GB,
  type DecodeWork,
  decodeCeiling,
  decodeWork,
  type NumberFormat,
  type Weights,
} from '../fit/index.ts';
import { chipOf } from './chips.ts';
import type { Knowledge, Model } from './knowledge-records.ts';
import { bandwidthOf, runWeights } from './run-ceiling.ts';
import { middleOf, originOf } from './run-origin.ts';

/** Runs for which one account of speed is held to be right or wrong together. */
export interface SpeedClass {
  /** As the run names it: Ollama runs llama.cpp, but not as fast, and so stands alone. */
  readonly engine: string;
  readonly architecture: Architecture;
  readonly width: WeightWidth;
}

export type WeightWidth = 'up to 6 bits' | 'more than 6 bits';

/** A decode run that can be held against the account of speed. */
export interface DecodeRun {
  readonly run: RunRecord;
  readonly class: SpeedClass;
  readonly origin: string;
  readonly chip: string;
  /** The same for one set-up at several depths. */
  readonly configuration: string;
  readonly tokensPerSecond: number;
  /** What the bandwidth allows for weights and cache. */
  readonly ceilingTokensPerSecond: number;
  readonly work: DecodeWork;
  readonly bandwidthBytesPerSecond: number;
  /** Tokens in the cache in the middle of the answer. */
  readonly contextTokens: number;
  readonly hasLatentAttention: boolean;
}

/** Runs that a chip needs, so that the account can be tried on it at all. */
const FEWEST_RUNS_OF_A_CHIP = 4;

/**
 * The runs that say how fast an engine decodes: one stream on one unit, no drafting, no estimate,
 * graphs and not eager mode, bytes and layers known, on a chip that was measured several times.
 */
export function decodeRuns(knowledge: Knowledge): DecodeRun[] {
  const all = knowledge.runs.flatMap((run) => decodeRun(run, knowledge));
  const counts = new Map<string, number>();
  for (const { chip } of all) counts.set(chip, (counts.get(chip) ?? 0) + 1);
  return all.filter(({ chip }) => (counts.get(chip) ?? 0) >= FEWEST_RUNS_OF_A_CHIP);
}

function decodeRun(run: RunRecord, knowledge: Knowledge): DecodeRun[] {
  const model = knowledge.models.get(run.modelId ?? '');
  const bandwidth = bandwidthOf(run.device, knowledge.subjects);
  if (model === undefined || bandwidth === undefined || !isPlainDecode(run)) return [];
  const weights = runWeights(run, model, knowledge);
  if (weights.kind === 'refused') return [];
  const bandwidthBytesPerSecond = bandwidth * BYTES_PER_GB;
  const contextTokens = contextOf(run);
  const work = decodeWork(model, weights.value, contextTokens, cacheFormatOf(run));
  const ceiling = decodeCeiling({
    model,
    weights: weights.value,
    kvFormat: cacheFormatOf(run),
    contextTokens,
    sequences: 1,
    units: 1,
    bandwidthBytesPerSecond,
  });
  if (work.kind === 'refused' || ceiling.kind === 'refused') return [];
  const origin = originOf(run, knowledge);
  const { device, format, engine, engineVersion } = run;
  return [
    {
      run,
      class: classOf(run, model, weights.value),
      origin,
      chip: chipOf(device, knowledge.subjects),
      configuration: JSON.stringify([origin, device, run.model, format, engine, engineVersion]),
      tokensPerSecond: middleOf(run),
      ceilingTokensPerSecond: ceiling.value.tokensPerSecond,
      work: work.value,
      bandwidthBytesPerSecond,
      contextTokens,
      hasLatentAttention: hasLatentAttention(model),
    },
  ];
}

function isPlainDecode(run: RunRecord): boolean {
  return (
    run.kind === 'decode' &&
    run.unit === 'tokens/s' &&
    run.units === 1 &&
    !run.isSpeculative &&
    !run.isEstimate &&
    run.withdrawn === undefined &&
    // Without graphs each kernel is launched for itself, which costs up to half the speed.
    !/\beager\b/i.test(run.settings ?? '')
  );
}

/** Depth or prompt, whichever is longer, and half of the answer. */
function contextOf({ depthTokens = 0, promptTokens = 0, outputTokens = 0 }: RunRecord): number {
  return Math.max(depthTokens, promptTokens) + outputTokens / 2;
}

/** Engines keep the cache at 16 bits unless told otherwise. */
function cacheFormatOf({ settings = '' }: RunRecord): NumberFormat {
  return /\bcache fp8/i.test(settings)
    ? { name: 'FP8', bitsPerWeight: 8 }
    : { name: 'FP16', bitsPerWeight: 16 };
}

export function hasLatentAttention({ attention = [] }: Pick<Model, 'attention'>): boolean {
  return attention.some(({ kind }) => kind === 'latent');
}

function classOf(run: RunRecord, model: Model, weights: Weights): SpeedClass {
  const bits = (weights.bytes * 8) / (model.parametersTotalBillion * 1e9);
  return {
    engine: run.engine ?? 'engine not named',
    architecture: architectureOf(model),
    width: weightWidth(bits),
  };
}

/** Files keep some layers wider than their name says, so the limit lies between the widths. */
export function weightWidth(bitsPerWeight: number): WeightWidth {
  return bitsPerWeight > 6.5 ? 'more than 6 bits' : 'up to 6 bits';
}

/** “llama.cpp, mixture of experts, up to 6 bits”. */
export function classWords({
  engine,
  architecture,
  width,
}: Readonly<Record<keyof SpeedClass, string>>): string {
  return [engine, architecture, width].join(', ');
}
