import type { RunRecord } from '../content-schemas/run-schema.ts';
import type { Knowledge } from './knowledge-records.ts';
import { runCeiling } from './run-ceiling.ts';
import { middleOf, originOf } from './run-origin.ts';

export type BitClass = '16-bit' | '8-bit' | '4-bit';

/** A decode run and the share of its bandwidth ceiling that it reached. */
export interface MeasuredShare {
  readonly run: RunRecord;
  readonly bits: BitClass;
  /** 0.73 means 73 % of the ceiling. */
  readonly share: number;
  readonly ceilingTokensPerSecond: number;
}

/** Beyond this, reading the cache is no longer small beside reading the weights. */
const LONGEST_CONTEXT_TOKENS = 8192;

/**
 * Shares of the ceiling that measured runs reached: one stream on one machine, no drafting, no
 * estimate, a short context, and bytes per token that are known. Of one run at several depths the
 * shallowest counts.
 */
export function measuredShares(knowledge: Knowledge): MeasuredShare[] {
  const byConfiguration = new Map<string, MeasuredShare>();
  for (const run of knowledge.runs) {
    const measured = measuredShare(run, knowledge);
    if (measured === undefined) continue;
    const key = JSON.stringify([originOf(run, knowledge), ...configuration(run)]);
    const earlier = byConfiguration.get(key);
    if (earlier === undefined || (run.depthTokens ?? 0) < (earlier.run.depthTokens ?? 0))
      byConfiguration.set(key, measured);
  }
  return [...byConfiguration.values()];
}

/** Everything but the depth. */
function configuration(run: RunRecord): unknown[] {
  const { device, model, format, engine, engineVersion, settings } = run;
  return [device, model, format, engine, engineVersion, settings];
}

function measuredShare(run: RunRecord, knowledge: Knowledge): MeasuredShare | undefined {
  const context = Math.max(run.depthTokens ?? 0, run.promptTokens ?? 0);
  if (run.units > 1 || run.isSpeculative || run.isEstimate || context > LONGEST_CONTEXT_TOKENS)
    return undefined;
  const ceiling = runCeiling(run, knowledge);
  if (ceiling.kind === 'refused') return undefined;
  const { tokensPerSecond, bitsPerWeight } = ceiling.value;
  return {
    run,
    bits: bitClass(bitsPerWeight),
    share: middleOf(run) / tokensPerSecond,
    ceilingTokensPerSecond: tokensPerSecond,
  };
}

/** Nominal width; files keep some layers wider, so the limits lie between the nominal widths. */
export function bitClass(bitsPerWeight: number): BitClass {
  if (bitsPerWeight > 12) return '16-bit';
  return bitsPerWeight > 6.5 ? '8-bit' : '4-bit';
}
