import { type Answer, andThen, known } from './answers.ts';
import { architectureOf } from './architecture.ts';
import { expertSplit } from './experts.ts';
import { kvCacheBytes } from './kv-cache.ts';
import type { LayerGroup, Model, NumberFormat } from './model.ts';
import { BITS_PER_BYTE } from './units.ts';
import type { Weights } from './weights.ts';

/** What one unit has to do for one token of one sequence. */
export interface DecodeWork {
  /** Bytes of weights, as they are probably read; a bound takes fewer. */
  readonly weightBytes: number;
  /** Bytes of the KV cache. */
  readonly cacheBytes: number;
  /** Layers of attention and feed-forward; one that has only either counts half. */
  readonly layers: number;
  /** Layers that hold experts. */
  readonly expertLayers: number;
  /** Layers with a state in place of a cache: linear attention, Mamba. */
  readonly stateLayers: number;
}

/** How fast an engine works on the memory of a device; what measured runs yield. */
export interface DecodeRates {
  /** Part of the nominal bandwidth at which weights are read: 0.81 means 81 %. */
  readonly weightShare: number;
  /** The same for the KV cache. */
  readonly cacheShare: number;
  /** Time for each layer beside reading: launches, synchronisation, small kernels. */
  readonly secondsPerLayer: number;
  /** The same on top for a layer that holds experts: choosing and gathering them. */
  readonly secondsPerExpertLayer: number;
  /** The same on top for a layer with a state, the state’s own bytes included. */
  readonly secondsPerStateLayer: number;
}

/**
 * Width of what is not an expert in files that mix widths. An assumption: it is the width of
 * llama.cpp’s widest quantised type, and the one at which the sizes of the gpt-oss files come out.
 */
const OTHERS_BITS_IN_MIX = 8.5;

/** Fewer bits than any expert in a published file has. */
const FEWEST_EXPERT_BITS = 1.5;

/** Work for one token. Refused where shape or active parameters are not known. */
export function decodeWork(
  model: Model,
  weights: Weights,
  contextTokens: number,
  kvFormat: NumberFormat,
): Answer<DecodeWork> {
  return andThen(probableBytes(model, weights), (weightBytes) =>
    andThen(kvCacheBytes(model, contextTokens, kvFormat), (cacheBytes) =>
      known({ weightBytes, cacheBytes, ...countLayers(model, model.attention ?? []) }),
    ),
  );
}

/**
 * Bytes of weights that a token probably reads. In a mix of widths the experts are narrower than
 * the rest, so that the few weights that a token reads are wider than the file’s average.
 */
function probableBytes(model: Model, weights: Weights): Answer<number> {
  const split = expertSplit(model);
  if (!weights.isMix || split === undefined) return weights.bytesReadPerToken;
  const othersBytes = (parameters: number): number =>
    (parameters * OTHERS_BITS_IN_MIX) / BITS_PER_BYTE;
  const expertBytes = weights.bytes - othersBytes(split.others);
  if ((expertBytes * BITS_PER_BYTE) / split.allExperts < FEWEST_EXPERT_BITS)
    return weights.bytesReadPerToken;
  const read = (model.parametersReadPerTokenBillion ?? model.parametersActiveBillion ?? 0) * 1e9;
  const othersRead = Math.max(0, read - split.activeExperts);
  return known((expertBytes * split.activeExperts) / split.allExperts + othersBytes(othersRead));
}

const sum = (groups: readonly LayerGroup[]): number =>
  groups.reduce((total, { layers }) => total + layers, 0);

function countLayers(
  model: Model,
  groups: readonly LayerGroup[],
): Pick<DecodeWork, 'layers' | 'expertLayers' | 'stateLayers'> {
  const isExpertsAlone = (group: LayerGroup): boolean =>
    group.kind === 'none' && group.holds === 'experts';
  const all = sum(groups);
  const expertsAlone = sum(groups.filter(isExpertsAlone));
  return {
    layers: expertsAlone > 0 ? all / 2 : all,
    expertLayers: architectureOf(model) === 'mixture of experts' ? expertsAlone || all : 0,
    stateLayers: sum(groups.filter((group) => group.kind === 'none' && !isExpertsAlone(group))),
  };
}

/**
 * Seconds for one token of one sequence on one unit:
 * weights ÷ (share × bandwidth) + cache ÷ (share × bandwidth) + layers × time for a layer.
 * The first two terms are the roofline of pull request 91, NVIDIA/dgx-spark-playbooks, with what
 * engines reach of it; the last is what small models and mixtures of experts need beside it.
 */
export function decodeSeconds(
  work: DecodeWork,
  bandwidthBytesPerSecond: number,
  rates: DecodeRates,
): number {
  return (
    work.weightBytes / (rates.weightShare * bandwidthBytesPerSecond) +
    work.cacheBytes / (rates.cacheShare * bandwidthBytesPerSecond) +
    work.layers * rates.secondsPerLayer +
    work.expertLayers * rates.secondsPerExpertLayer +
    work.stateLayers * rates.secondsPerStateLayer
  );
}

/** Speeds to expect, in tokens per second. */
export interface ExpectedSpeed {
  readonly lowTokensPerSecond: number;
  readonly medianTokensPerSecond: number;
  readonly highTokensPerSecond: number;
}

/**
 * Speed of a computed time, and a range around it: the speed divided and multiplied by `factor`,
 * never above the ceiling.
 *
 * @param secondsPerToken above zero
 * @param factor at least one; 1.22 means from 18 % below to 22 % above
 */
export function expectedSpeed(
  secondsPerToken: number,
  factor: number,
  ceilingTokensPerSecond: number,
): ExpectedSpeed {
  const middle = Math.min(ceilingTokensPerSecond, 1 / secondsPerToken);
  return {
    lowTokensPerSecond: middle / factor,
    medianTokensPerSecond: middle,
    highTokensPerSecond: Math.min(ceilingTokensPerSecond, middle * factor),
  };
}
