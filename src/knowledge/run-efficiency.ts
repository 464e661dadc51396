import type { RunRecord } from '../content-schemas/run-schema.ts';
import type { Knowledge } from './knowledge-records.ts';
import { runCeiling } from './run-ceiling.ts';
import { citedSource } from './sources.ts';

export type BitClass = '16-bit' | '8-bit' | '4-bit';

/** What decides how much of the ceiling a run reaches. */
export interface EfficiencyClass {
  readonly architecture: 'dense' | 'mixture of experts';
  readonly bits: BitClass;
  readonly engine: string;
}

/** A decode run and the share of its bandwidth ceiling that it reached. */
export interface MeasuredShare {
  readonly run: RunRecord;
  readonly class: EfficiencyClass;
  /** 0.73 means 73 % of the ceiling. */
  readonly share: number;
  readonly ceilingTokensPerSecond: number;
  /** Who published it; several pages of one author are one origin. */
  readonly origin: string;
}

/** Shares of the ceiling to expect, and what the range rests on. */
export interface ShareRange {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Properties of the class that were kept; fewer where too few runs have all of them. */
  readonly basis: readonly (keyof EfficiencyClass)[];
  readonly runs: number;
  readonly origins: number;
}

/** A run compared with the range that the runs of all other origins yield. */
export interface HeldOut {
  readonly measured: MeasuredShare;
  readonly range: ShareRange;
  readonly isInside: boolean;
  /** |midpoint − share| ÷ share. */
  readonly relativeError: number;
}

export interface EfficiencyReport {
  readonly table: readonly HeldOut[];
  /** Part of the held-out runs that lie in their range. */
  readonly coverage: number;
  readonly medianRelativeError: number;
}

/**
 * Quantiles of the range. Sources differ more from each other than runs of one source do: with
 * 10–90 % slightly less than four fifths of the held-out runs lay inside, so the range is wider.
 */
const LOW_QUANTILE = 0.05;
const HIGH_QUANTILE = 0.95;

/** Few runs lie closer together than the next one will: ranges are at least this wide. */
const LEAST_WIDTH = 0.2;

/** Beyond this, reading the cache is no longer small beside reading the weights. */
const LONGEST_CONTEXT_TOKENS = 8192;

/** Runs and origins that a range needs. */
const FEWEST_RUNS = 4;
const FEWEST_ORIGINS = 2;

/** What a class is reduced to, in this order, until enough runs are left. */
const BASES: readonly (readonly (keyof EfficiencyClass)[])[] = [
  ['architecture', 'bits', 'engine'],
  ['architecture', 'bits'],
  ['architecture'],
  [],
];

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
    const key = JSON.stringify([measured.origin, ...configuration(run)]);
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
  const { tokensPerSecond, bitsPerWeight, isMixtureOfExperts } = ceiling.value;
  return {
    run,
    class: {
      architecture: isMixtureOfExperts ? 'mixture of experts' : 'dense',
      bits: bitClass(bitsPerWeight),
      engine: engineFamily(run.engine),
    },
    share: middleOf(run) / tokensPerSecond,
    ceilingTokensPerSecond: tokensPerSecond,
    origin: originOf(run, knowledge),
  };
}

function middleOf({ value, range }: RunRecord): number {
  return value ?? ((range?.low ?? 0) + (range?.high ?? 0)) / 2;
}

/** Nominal width; files keep some layers wider, so the limits lie between the nominal widths. */
export function bitClass(bitsPerWeight: number): BitClass {
  if (bitsPerWeight > 12) return '16-bit';
  return bitsPerWeight > 6.5 ? '8-bit' : '4-bit';
}

/** Engines that compute with the same kernels; Ollama runs llama.cpp. */
export function engineFamily(engine: string | undefined): string {
  return engine === 'Ollama' ? 'llama.cpp' : (engine ?? 'not named');
}

/** The author as far as the address tells: the account on a code host, the host elsewhere. */
function originOf(run: RunRecord, { references }: Knowledge): string {
  const id = run.sources[0] === undefined ? '' : citedSource(run.sources[0]).id;
  const address = references.get(id)?.url;
  if (address === undefined) return id;
  const { host, pathname } = new URL(address);
  return host === 'github.com' ? `${host}/${pathname.split('/')[1]}` : host;
}

/**
 * Range of shares to expect for a class: quantiles of the runs of that class, or of a wider class
 * where it has too few runs or origins.
 *
 * @returns undefined if there are no runs at all
 */
export function expectedShare(
  wanted: EfficiencyClass,
  measured: readonly MeasuredShare[],
): ShareRange | undefined {
  for (const basis of BASES) {
    const alike = measured.filter((other) =>
      basis.every((property) => other.class[property] === wanted[property]),
    );
    const origins = new Set(alike.map(({ origin }) => origin)).size;
    const isLast = basis.length === 0 && alike.length > 0;
    if (!isLast && (alike.length < FEWEST_RUNS || origins < FEWEST_ORIGINS)) continue;
    return { ...rangeOf(alike.map(({ share }) => share)), basis, runs: alike.length, origins };
  }
  return undefined;
}

function rangeOf(shares: readonly number[]): Pick<ShareRange, 'low' | 'median' | 'high'> {
  const sorted = [...shares].sort((a, b) => a - b);
  const [low, median, high] = [LOW_QUANTILE, 0.5, HIGH_QUANTILE].map((q) => quantile(sorted, q));
  if (low === undefined || median === undefined || high === undefined)
    throw new Error('A range needs a share');
  const missing = Math.max(0, LEAST_WIDTH - (high - low)) / 2;
  return { low: Math.max(0, low - missing), median, high: Math.min(1, high + missing) };
}

/**
 * Quantile of sorted numbers with linear interpolation, type 6 of Hyndman and Fan (1996): below it
 * lies the next number of the same kind with the probability `q`, however few numbers there are.
 */
export function quantile(sorted: readonly number[], q: number): number | undefined {
  const place = Math.min(sorted.length - 1, Math.max(0, (sorted.length + 1) * q - 1));
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}

/** Holds out one origin after the other and compares its runs with the range of all others. */
export function holdOut(measured: readonly MeasuredShare[]): EfficiencyReport {
  const table = measured.flatMap((one): HeldOut[] => {
    const others = measured.filter(({ origin }) => origin !== one.origin);
    const range = expectedShare(one.class, others);
    if (range === undefined) return [];
    const midpoint = (range.low + range.high) / 2;
    return [
      {
        measured: one,
        range,
        isInside: one.share >= range.low && one.share <= range.high,
        relativeError: Math.abs(midpoint - one.share) / one.share,
      },
    ];
  });
  const errors = table.map(({ relativeError }) => relativeError).sort((a, b) => a - b);
  return {
    table,
    coverage:
      table.length === 0 ? 0 : table.filter(({ isInside }) => isInside).length / table.length,
    medianRelativeError: quantile(errors, 0.5) ?? 0,
  };
}
