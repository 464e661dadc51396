import { type Answer, andThen, known, refused } from './answers.ts';
import { expectedDistinctExperts, expertSplit } from './experts.ts';
import { kvCacheBytes } from './kv-cache.ts';
import type { Model, NumberFormat } from './model.ts';
import type { UnitSplit } from './unit-split.ts';
import type { Weights } from './weights.ts';

/** Everything that decides how fast tokens come. */
export interface DecodeSetup {
  readonly model: Model;
  readonly weights: Weights;
  readonly kvFormat: NumberFormat;
  /** Tokens that are already in the cache of each sequence. */
  readonly contextTokens: number;
  readonly sequences: number;
  /** Memory bandwidth of one unit, in bytes per second (273 GB/s = 273e9). */
  readonly bandwidthBytesPerSecond: number;
  readonly units: number;
  /** How the units share the model: that of `UNIT_SPLIT`; tensor parallelism if left out. */
  readonly split?: UnitSplit;
  /** Whether a draft is made and checked in one pass. */
  readonly hasSpeculativeDecoding?: boolean;
}

/** A batch of a mixture whose tokens choose their experts each for itself: no bound. */
export interface IndependentChoice {
  /** Experts of a layer that the batch uses, on average. */
  readonly distinctExperts: number;
  /** What the bandwidth allows then; tokens that choose alike are faster. */
  readonly tokensPerSecond: number;
}

export interface DecodeCeiling {
  /** Tokens per second of all sequences together; no run can be faster. */
  readonly tokensPerSecond: number;
  /** Bytes read for one step at least; a step gives each sequence one token. */
  readonly bytesReadPerStep: number;
  /** For several sequences of a mixture whose experts are recorded. */
  readonly independent: IndependentChoice | undefined;
  /** What the figure leaves out, in sentences for readers. */
  readonly caveats: readonly string[];
}

/**
 * Bytes read from memory for one step: the weights that take part, once for all sequences, and the
 * cache of every sequence. Of a mixture of experts it is what the step reads at least: the experts
 * of one token, as if all sequences chose the same ones.
 * Sources: NVCheckup, docs/roadmap/spark-support.md, §7.4; pull request 91, NVIDIA/dgx-spark-playbooks.
 */
export function bytesReadPerToken(
  model: Model,
  weights: Weights,
  contextTokens: number,
  kvFormat: NumberFormat,
  sequences = 1,
): Answer<number> {
  return andThen(weights.bytesReadPerToken, (weightBytes) =>
    andThen(kvCacheBytes(model, contextTokens, kvFormat, sequences), (cacheBytes) =>
      known(weightBytes + cacheBytes),
    ),
  );
}

/**
 * Highest decode speed that the memory bandwidth allows. Where units share every layer:
 * units × bandwidth × sequences ÷ bytes read per step. Where each holds whole layers, a sequence
 * passes through them one after the other; then the weights are read at the bandwidth of one unit,
 * and at best as many caches at a time as there are units. Sources: as for `bytesReadPerToken`.
 */
export function decodeCeiling(setup: DecodeSetup): Answer<DecodeCeiling> {
  const { model, weights, kvFormat, contextTokens, sequences } = setup;
  if (setup.hasSpeculativeDecoding)
    return refused(
      'With speculative decoding one pass yields several tokens, and how many depends on the text. The ceiling holds without it.',
    );
  const cache = kvCacheBytes(model, contextTokens, kvFormat, sequences);
  return andThen(weights.bytesReadPerToken, (weightBytes) =>
    andThen(cache, (cacheBytes) => {
      const speedOf = (readBytes: number): number =>
        (setup.bandwidthBytesPerSecond * sequences) /
        bytesOfSlowestUnit(setup, readBytes, cacheBytes);
      return known({
        tokensPerSecond: speedOf(weightBytes),
        bytesReadPerStep: weightBytes + cacheBytes,
        independent: independentChoice(setup, (more) => speedOf(weightBytes + more)),
        caveats: caveatsOf(setup),
      });
    }),
  );
}

/** Bytes that the unit reads on which a step waits, for all sequences together. */
function bytesOfSlowestUnit(
  { units, sequences, split = 'tensor' }: DecodeSetup,
  weightBytes: number,
  cacheBytes: number,
): number {
  return split === 'tensor'
    ? (weightBytes + cacheBytes) / units
    : weightBytes + cacheBytes / Math.min(units, sequences);
}

/** What a batch of a mixture is expected to read more than one token does, and the speed then. */
function independentChoice(
  { model, weights, sequences }: DecodeSetup,
  speedWith: (moreBytes: number) => number,
): IndependentChoice | undefined {
  const split = expertSplit(model);
  if (sequences < 2 || split === undefined || model.experts === undefined) return undefined;
  const distinctExperts = expectedDistinctExperts(model.experts, sequences);
  const bytesPerParameter = weights.bytes / (model.parametersTotalBillion * 1e9);
  const more = (distinctExperts - model.experts.active) * split.perExpert * bytesPerParameter;
  return { distinctExperts, tokensPerSecond: speedWith(more) };
}

function caveatsOf({ model, weights, units, split = 'tensor' }: DecodeSetup): string[] {
  return [
    ...(units > 1 ? [UNIT_CAVEATS[split]] : []),
    ...(model.attention?.some((group) => group.kind === 'none' && group.holds !== 'experts')
      ? ['The state of layers without a growing cache is left out.']
      : []),
    ...(weights.basis === 'computed' && model.experts !== undefined
      ? [
          'Attention and output layers are often kept wider than the experts, so that a token reads more than this.',
        ]
      : []),
  ];
}

const UNIT_CAVEATS: Readonly<Record<UnitSplit, string>> = {
  tensor:
    'All units are taken to hold a part of every layer (tensor parallelism), to read at the same time, and the link between them to cost nothing; measured runs gain less. Set up as a pipeline, with whole layers on each unit, one sequence is no faster than on one unit.',
  layers:
    'llama.cpp gives each unit whole layers, and a token passes through one unit after the other: more units add memory, and no bandwidth for one sequence. Its experimental tensor mode, which splits every layer, is not counted.',
};

/** One multiplication and one addition for each parameter. */
const OPERATIONS_PER_PARAMETER = 2;

export interface PrefillEstimate {
  readonly tokensPerSecond: number;
  /** Seconds until the prompt is read. */
  readonly promptSeconds: number;
}

/**
 * Speed of reading the prompt, which computation limits: operations per second ÷ (2 × active
 * parameters). Attention itself is left out, so long prompts are slower than this.
 * Source: Kaplan and others, Scaling Laws for Neural Language Models, arXiv:2001.08361, §2.1.
 *
 * @param operationsPerSecond dense operations per second that the engine reaches, all units together
 */
export function prefillEstimate(
  model: Model,
  promptTokens: number,
  operationsPerSecond: number,
): Answer<PrefillEstimate> {
  const active = model.parametersActiveBillion;
  if (active === undefined)
    return refused(`No source says how many parameters of ${model.name} take part in a token.`);
  const tokensPerSecond = operationsPerSecond / (OPERATIONS_PER_PARAMETER * active * 1e9);
  return known({ tokensPerSecond, promptSeconds: promptTokens / tokensPerSecond });
}
