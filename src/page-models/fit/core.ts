import {
  type Answer,
  andThen,
  type Budget,
  budgetOfGib,
  type DecodeCeiling,
  decodeCeiling,
  type Fit,
  judgeFit,
  known,
  roomInWords,
  type Setup,
  UNIT_SPLIT,
  type Verdict,
  verdictInWords,
  type Weights,
  weightsInFormat,
  weightsOfCheckpoint,
} from '../../fit/index.ts';
import type { FitCheckpoint } from './data.ts';
import { engineOf, type FitState, reserveBytes } from './state.ts';

/** The file that was published of a model in a format; best is one whose reading was worked out. */
function publishedFile({ model, format }: FitState): FitCheckpoint | undefined {
  const files = (model.checkpoints ?? []).filter((file) => file.format === format.id);
  return files.find(({ readPerTokenGigabytes }) => readPerTokenGigabytes !== undefined) ?? files[0];
}

/** Weights of a published file, and where there is none, of the model in the format. */
export function weightsOf(state: FitState): Weights {
  const file = publishedFile(state);
  if (file !== undefined) {
    const published = weightsOfCheckpoint(state.model, file, state.format);
    if (published.kind === 'known') return published.value;
  }
  return weightsInFormat(state.model, state.format);
}

/** The question as the arithmetic of memory takes it. */
export function setupOf(state: FitState): Setup {
  return {
    model: state.model,
    weights: weightsOf(state),
    kvFormat: state.kv,
    contextTokens: state.context,
    sequences: state.concurrency,
    engine: engineOf(state),
    units: state.units,
  };
}

export function budgetOf(state: FitState): Budget {
  const { lowGib, highGib } = state.device;
  return budgetOfGib(lowGib, highGib, reserveBytes(state));
}

/**
 * Verdict on a question; “weights” if the weights leave room for a cache whose size is not known.
 */
export type FitVerdict = Verdict | 'weights';

export interface Judgement {
  readonly verdict: FitVerdict;
  /** With an empty cache where its size is not known. */
  readonly fit: Fit;
  /** Why the size of the cache is not known; undefined where it is. */
  readonly cacheUnknown: string | undefined;
}

/** Judges a question, if need be without its cache: then only a “no” is sure. */
export function judge(state: FitState): Answer<Judgement> {
  const setup = setupOf(state);
  const budget = budgetOf(state);
  const whole = judgeFit(setup, budget);
  if (whole.kind === 'known')
    return known({ verdict: whole.value.verdict, fit: whole.value, cacheUnknown: undefined });
  const empty = { ...setup, model: { ...setup.model, attention: [] } };
  return andThen(judgeFit(empty, budget), (fit) =>
    known({
      verdict: fit.verdict === 'fits' || fit.verdict === 'tight' ? 'weights' : fit.verdict,
      fit,
      cacheUnknown: whole.reason,
    }),
  );
}

/** A judgement in words: “fits, 11 ± 2 GiB spare”. */
export function judgementInWords({ verdict, fit, cacheUnknown }: Judgement): string {
  if (cacheUnknown === undefined) return verdictInWords(fit);
  return verdict === 'weights'
    ? `fits by weights, cache unknown: ${roomInWords(fit)} left for the KV cache`
    : `${verdictInWords(fit)}, even without a KV cache`;
}

export function ceilingOf(state: FitState): Answer<DecodeCeiling> {
  const { model, weights, kvFormat, contextTokens, sequences, units } = setupOf(state);
  return decodeCeiling({
    model,
    weights,
    kvFormat,
    contextTokens,
    sequences,
    units,
    split: UNIT_SPLIT[state.engine.id],
    bandwidthBytesPerSecond: state.device.bandwidthGigabytes * 1e9,
  });
}
