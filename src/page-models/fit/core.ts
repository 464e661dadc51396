import {
  type Answer,
  type Budget,
  budgetOfGib,
  type DecodeCeiling,
  decodeCeiling,
  type Fit,
  judgeFit,
  type Setup,
  UNIT_SPLIT,
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

/** Verdict on a question, or why there is none. */
export function judge(state: FitState): Answer<Fit> {
  return judgeFit(setupOf(state), budgetOf(state));
}

/**
 * Verdict with an empty cache: the least that is needed, for models whose shape is not known. Only
 * a “no” of it says something about the whole.
 */
export function judgeWithoutCache(state: FitState): Answer<Fit> {
  const setup = setupOf(state);
  return judgeFit({ ...setup, model: { ...setup.model, attention: [] } }, budgetOf(state));
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
