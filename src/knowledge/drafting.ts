import type { RunRecord } from '../content-schemas/run-schema.ts';
import type { Knowledge } from './knowledge-records.ts';
import { middleOf, originOf } from './run-origin.ts';

/** Two runs of one source that differ in drafting alone, as far as they say. */
export interface DraftingPair {
  readonly drafted: RunRecord;
  readonly plain: RunRecord;
  /** Speed with drafting ÷ without. */
  readonly multiplier: number;
}

export interface Drafting {
  readonly pairs: readonly DraftingPair[];
  /** Runs with drafting whose source has no run without it that matches. */
  readonly unpaired: readonly RunRecord[];
}

/**
 * Tokens per second of runs with drafting beside those without it. A pair of which the source says
 * that the two did different work is none.
 */
export function draftingPairs(knowledge: Knowledge): Drafting {
  const speeds = knowledge.runs.filter(
    ({ kind, unit, isEstimate, withdrawn }) =>
      (kind === 'decode' || kind === 'throughput') &&
      unit === 'tokens/s' &&
      !isEstimate &&
      withdrawn === undefined,
  );
  const plain = speeds.filter(({ isSpeculative }) => !isSpeculative);
  const pairs: DraftingPair[] = [];
  const unpaired: RunRecord[] = [];
  for (const drafted of speeds.filter(({ isSpeculative }) => isSpeculative)) {
    const wanted = likeness(drafted, knowledge);
    const match = differsInWork(drafted)
      ? undefined
      : plain.find((other) => likeness(other, knowledge) === wanted);
    if (match === undefined) unpaired.push(drafted);
    else pairs.push({ drafted, plain: match, multiplier: middleOf(drafted) / middleOf(match) });
  }
  return { pairs, unpaired };
}

const differsInWork = ({ caveats = [], valueCaveats = [] }: RunRecord): boolean =>
  [...caveats, ...valueCaveats].some((caveat) => caveat.includes('different workloads'));

/** Everything that two runs must share to be compared. */
function likeness(run: RunRecord, knowledge: Knowledge): string {
  const { device, units, model, modelId, format, engine, engineVersion, kind } = run;
  const { batch = 1, depthTokens, promptTokens } = run;
  return JSON.stringify([
    originOf(run, knowledge),
    ...[device, units, modelId ?? model, format, engine, engineVersion, kind],
    ...[batch, depthTokens, promptTokens],
    /\beager\b/i.test(run.settings ?? ''),
  ]);
}
