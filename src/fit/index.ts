/**
 * Does a model fit, and how fast can it be? Pure arithmetic on bytes: no content, no page, no clock.
 *
 * 1. `weightsInFormat(model, format)` or `weightsOfCheckpoint(model, checkpoint)` gives the weights.
 * 2. `judgeFit({ model, weights, kvFormat, contextTokens, sequences, engine, units }, budget)` compares
 *    them, the KV cache and the reserves with `budgetOfGib(low, high)`; `verdictInWords` and
 *    `sumInWords` say it; `largestContextTokens` turns the question round.
 * 3. `decodeCeiling` gives the speed that no run can exceed. `decodeWork` counts what one token
 *    takes, `decodeSeconds` the time of that at the rates of an engine, and `expectedSpeed` the
 *    range around it; rates and width of the range are data. `prefillEstimate` gives the time to
 *    read a prompt.
 *
 * What cannot be known is an answer of the kind `refused` with the reason in words.
 */
export { type Answer, andThen, known, type Refusal, refused } from './answers.ts';
export { type Architecture, architectureOf } from './architecture.ts';
export {
  type DecodeRates,
  type DecodeWork,
  decodeSeconds,
  decodeWork,
  type ExpectedSpeed,
  expectedSpeed,
} from './decode-time.ts';
export { type ExpertSplit, expectedDistinctExperts, expertSplit } from './experts.ts';
export {
  kvBytesPerTokenAllLayers,
  kvCacheBytes,
  kvCacheBytesPerUnit,
  kvGrowthBytesPerToken,
} from './kv-cache.ts';
export {
  type Budget,
  budgetOfGib,
  type Engine,
  type Fit,
  judgeFit,
  type LargestContext,
  LEAST_SHARE_OF_RESERVES,
  largestContextTokens,
  type MemoryUse,
  memoryUse,
  RUNTIME_RESERVE_BYTES,
  type Setup,
  SYSTEM_RESERVE_BYTES,
  type Verdict,
} from './memory.ts';
export type { Checkpoint, LayerGroup, Model, NumberFormat } from './model.ts';
export {
  bytesReadPerToken,
  type DecodeCeiling,
  type DecodeSetup,
  decodeCeiling,
  type IndependentChoice,
  type PrefillEstimate,
  prefillEstimate,
} from './speed.ts';
export { UNIT_SPLIT, type UnitSplit } from './unit-split.ts';
export { BYTES_PER_GB, BYTES_PER_GIB, bytesOfGb, bytesOfGib } from './units.ts';
export {
  checkpointBytes,
  fileBitsPerWeight,
  parametersReadPerToken,
  sizeUncertainty,
  WEIGHT_UNCERTAINTY,
  type Weights,
  weightBytes,
  weightsInFormat,
  weightsOfCheckpoint,
} from './weights.ts';
export { roomInWords, sizeInWords, sumInWords, verdictInWords } from './words.ts';
