import { type Answer, andThen, known, refused } from './answers.ts';
import { kvCacheBytes } from './kv-cache.ts';
import type { Model, NumberFormat } from './model.ts';
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
  /** Units that share the model by tensor parallelism. */
  readonly units: number;
  /** Whether a draft is made and checked in one pass. */
  readonly hasSpeculativeDecoding?: boolean;
}

export interface DecodeCeiling {
  /** Tokens per second of all sequences together; no run can be faster. */
  readonly tokensPerSecond: number;
  /** Bytes read for one step, which gives each sequence one token. */
  readonly bytesReadPerStep: number;
  /** What the figure leaves out, in sentences for readers. */
  readonly caveats: readonly string[];
}

/**
 * Bytes read from memory for one step: the weights that take part, once for all sequences, and the
 * cache of every sequence.
 * Sources: NVCheckup, docs/roadmap/spark-support.md, §7.4; pull request 91, NVIDIA/dgx-spark-playbooks.
 */
export function bytesReadPerToken(
  model: Model,
  weights: Weights,
  contextTokens: number,
  kvFormat: NumberFormat,
  sequences = 1,
): Answer<number> {
  if (sequences > 1 && model.experts !== undefined)
    return refused(
      'Sequences that run together use different experts, and how many of them depends on the text. There is a ceiling for one sequence only.',
    );
  return andThen(weights.bytesReadPerToken, (weightBytes) =>
    andThen(kvCacheBytes(model, contextTokens, kvFormat, sequences), (cacheBytes) =>
      known(weightBytes + cacheBytes),
    ),
  );
}

/**
 * Highest decode speed that the memory bandwidth allows: bandwidth of all units ÷ bytes read per
 * step × sequences. Sources: as for `bytesReadPerToken`.
 */
export function decodeCeiling(setup: DecodeSetup): Answer<DecodeCeiling> {
  const { model, weights, kvFormat, contextTokens, sequences, units } = setup;
  if (setup.hasSpeculativeDecoding)
    return refused(
      'With speculative decoding one pass yields several tokens, and how many depends on the text. The ceiling holds without it.',
    );
  const read = bytesReadPerToken(model, weights, contextTokens, kvFormat, sequences);
  return andThen(read, (bytes) =>
    known({
      tokensPerSecond: (setup.bandwidthBytesPerSecond * units * sequences) / bytes,
      bytesReadPerStep: bytes,
      caveats: [
        ...(units > 1
          ? [
              'All units are taken to read their part at the same time, and the link between them to cost nothing; measured runs gain less.',
            ]
          : []),
        ...(model.attention?.some(({ kind }) => kind === 'none')
          ? ['The state of layers without a growing cache is left out.']
          : []),
        ...(weights.basis === 'computed' && model.experts !== undefined
          ? [
              'Attention and output layers are often kept wider than the experts, so that a token reads more than this.',
            ]
          : []),
      ],
    }),
  );
}

/** Shares of a ceiling that measured runs reached; data, not part of the arithmetic. */
export interface EfficiencyQuantiles {
  /** 0.73 means 73 % of the ceiling. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Speeds to expect, in tokens per second. */
export interface ExpectedSpeed {
  readonly lowTokensPerSecond: number;
  readonly medianTokensPerSecond: number;
  readonly highTokensPerSecond: number;
}

/** A ceiling times the shares that measured runs reached. */
export function expectedSpeed(
  ceilingTokensPerSecond: number,
  quantiles: EfficiencyQuantiles,
): ExpectedSpeed {
  return {
    lowTokensPerSecond: ceilingTokensPerSecond * quantiles.low,
    medianTokensPerSecond: ceilingTokensPerSecond * quantiles.median,
    highTokensPerSecond: ceilingTokensPerSecond * quantiles.high,
  };
}

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
