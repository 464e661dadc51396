import { decodeSeconds, expectedSpeed } from '../fit/index.ts';
import { classWords, type DecodeRun, decodeRuns, type SpeedClass } from './decode-runs.ts';
import type { Knowledge } from './knowledge-records.ts';
import { median, quantile } from './quantile.ts';
import { type FittedRates, fitRates } from './speed-fit.ts';

/**
 * How good the account of decode speed is, and which classes of runs get a range from it.
 *
 * A range is the computed speed divided and multiplied by one factor, the same for all classes. The
 * factor comes from origins that the fit has not seen: each origin is left out in turn, and of the
 * distances of its runs from the fit of the others the 90 % quantile is taken; the factor is the
 * 90 % quantile of these, or the largest where there are fewer than ten origins. In words: wide
 * enough for nine of ten runs in nine of ten sources. Runs of one source go wrong together, which
 * is why sources are counted and not runs alone (conformal prediction for grouped data: Lee, Barber
 * and Willett, arXiv:2306.06342).
 *
 * The test is nested: to judge the runs of an origin, that origin is missing from the fit and from
 * the factor. The form of the account was chosen on the same runs, which the test does not correct.
 */

const LEVEL = 0.9;

/** What a class must reach on held-out runs. */
export const LEAST_COVERAGE = 0.85;
export const LARGEST_WIDTH = 1.6;

/** A range that misses the mark by no more than this is given, and marked as poor. */
const LEAST_COVERAGE_OF_POOR = 0.7;
const LARGEST_WIDTH_OF_POOR = 2.2;

/** Runs and origins that a class needs, and origins that an engine needs to be fitted at all. */
export const FEWEST_RUNS = 4;
export const FEWEST_ORIGINS = 2;
const FEWEST_ORIGINS_OF_AN_ENGINE = 3;

/**
 * Engines whose kernels for narrow weights are of one family. vLLM, SGLang and TensorRT-LLM have
 * several for four bits, some of which widen the weights first, and few runs say which ran: what
 * one run shows of these says nothing of the next.
 */
const ENGINES_OF_NARROW_WEIGHTS = ['llama.cpp', 'Ollama'];

/** Whether a class has a range; `none` where it would say nothing or nothing true. */
export type RangeQuality = 'good' | 'poor' | 'none';

/** A run compared with the range that all other origins yield. */
export interface HeldOutRun {
  readonly measured: DecodeRun;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly isInside: boolean;
  /** |middle − measured| ÷ measured. */
  readonly relativeError: number;
}

export interface ClassFigures {
  readonly class: SpeedClass;
  readonly runs: number;
  readonly origins: number;
  /** Part of the held-out runs inside their range. */
  readonly coverage: number;
  /** Median of high ÷ low. */
  readonly medianWidth: number;
  readonly medianRelativeError: number;
  /** Smallest and largest of measured ÷ middle. */
  readonly leastShare: number;
  readonly largestShare: number;
  readonly quality: RangeQuality;
  /** Longest context of its runs, in tokens; and of those with latent attention. */
  readonly deepestTokens: number;
  readonly deepestLatentTokens: number;
  /** How many runs each chip has. */
  readonly chips: Readonly<Record<string, number>>;
}

export interface SpeedReport {
  readonly rates: FittedRates;
  /** Half the width of a range: 1.22 means from ÷ 1.22 to × 1.22. Infinite with too few origins. */
  readonly factor: number;
  readonly table: readonly HeldOutRun[];
  readonly classes: readonly ClassFigures[];
}

const reports = new WeakMap<Knowledge, SpeedReport>();

/** The report on the runs of the knowledge base; made once, since several pages ask. */
export function speedReport(knowledge: Knowledge): SpeedReport {
  const known = reports.get(knowledge);
  if (known !== undefined) return known;
  const made = reportOn(decodeRuns(knowledge));
  reports.set(knowledge, made);
  return made;
}

/** The report on given runs. */
export function reportOn(runs: readonly DecodeRun[]): SpeedReport {
  const whole = accountOf(runs);
  const table = originsOf(runs).flatMap((origin) => {
    const others = runs.filter((run) => run.origin !== origin);
    const account = accountOf(others);
    return runs.filter((run) => run.origin === origin).map((run) => compare(run, account));
  });
  const rows = new Map<string, HeldOutRun[]>();
  for (const row of table) {
    const key = classWords(row.measured.class);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const classes = [...rows]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([, own]) => figuresOf(own, whole.engines));
  return { ...whole, table, classes };
}

interface Account {
  readonly rates: FittedRates;
  readonly factor: number;
  readonly engines: ReadonlySet<string>;
}

const originsOf = (runs: readonly DecodeRun[]): string[] =>
  [...new Set(runs.map(({ origin }) => origin))].sort();

/** Whether the account is meant to explain a class at all. */
export function isExplained({ engine, width }: SpeedClass): boolean {
  return width === 'more than 6 bits' || ENGINES_OF_NARROW_WEIGHTS.includes(engine);
}

/** The runs that rates and factor rest on. */
function modelled(runs: readonly DecodeRun[]): DecodeRun[] {
  const explained = runs.filter((run) => isExplained(run.class));
  return explained.filter(
    ({ class: { engine } }) =>
      originsOf(explained.filter((run) => run.class.engine === engine)).length >=
      FEWEST_ORIGINS_OF_AN_ENGINE,
  );
}

function accountOf(runs: readonly DecodeRun[]): Account {
  const used = modelled(runs);
  return {
    rates: fitRates(used),
    factor: Math.exp(distanceToAllow(used)),
    engines: new Set(used.map((run) => run.class.engine)),
  };
}

/** Logarithm of predicted ÷ measured time. */
function distance(run: DecodeRun, rates: FittedRates): number {
  return Math.log(predictedSeconds(run, rates) * run.tokensPerSecond);
}

function predictedSeconds(run: DecodeRun, rates: FittedRates): number {
  const own = rates.ofEngine.get(run.class.engine) ?? rates.ofAll;
  return decodeSeconds(run.work, run.bandwidthBytesPerSecond, own);
}

function distanceToAllow(runs: readonly DecodeRun[]): number {
  const origins = originsOf(runs);
  if (origins.length < FEWEST_ORIGINS) return Number.POSITIVE_INFINITY;
  const far = origins.map((origin) => {
    const rates = fitRates(runs.filter((run) => run.origin !== origin));
    const own = runs.filter((run) => run.origin === origin);
    return quantile(
      own.map((run) => Math.abs(distance(run, rates))).sort((a, b) => a - b),
      LEVEL,
    );
  });
  return (
    quantile(
      far.flatMap((distance) => distance ?? []).sort((a, b) => a - b),
      LEVEL,
    ) ?? Number.POSITIVE_INFINITY
  );
}

function compare(run: DecodeRun, { rates, factor }: Account): HeldOutRun {
  const speed = expectedSpeed(predictedSeconds(run, rates), factor, run.ceilingTokensPerSecond);
  const { lowTokensPerSecond: low, highTokensPerSecond: high } = speed;
  const middle = speed.medianTokensPerSecond;
  const measured = run.tokensPerSecond;
  return {
    measured: run,
    low,
    middle,
    high,
    isInside: measured >= low && measured <= high,
    relativeError: Math.abs(middle - measured) / measured,
  };
}

function figuresOf(rows: readonly HeldOutRun[], engines: ReadonlySet<string>): ClassFigures[] {
  const [first] = rows;
  if (first === undefined) return [];
  const runs = rows.map(({ measured }) => measured);
  const { class: ofClass } = first.measured;
  const chips: Record<string, number> = {};
  for (const { chip } of runs) chips[chip] = (chips[chip] ?? 0) + 1;
  const shares = rows.map(({ measured, middle }) => measured.tokensPerSecond / middle);
  const figures = {
    class: ofClass,
    runs: rows.length,
    origins: originsOf(runs).length,
    coverage: rows.filter(({ isInside }) => isInside).length / rows.length,
    medianWidth: median(rows.map(({ low, high }) => high / low)) ?? Number.POSITIVE_INFINITY,
    medianRelativeError: median(rows.map(({ relativeError }) => relativeError)) ?? 0,
    leastShare: Math.min(...shares),
    largestShare: Math.max(...shares),
    deepestTokens: Math.max(...runs.map(({ contextTokens }) => contextTokens)),
    deepestLatentTokens: Math.max(
      0,
      ...runs.filter((run) => run.hasLatentAttention).map(({ contextTokens }) => contextTokens),
    ),
    chips,
  };
  const isModelled = isExplained(ofClass) && engines.has(ofClass.engine);
  return [{ ...figures, quality: isModelled ? qualityOf(figures) : 'none' }];
}

/** Judges a class by its own figures. */
export function qualityOf({
  runs,
  origins,
  coverage,
  medianWidth,
}: Pick<ClassFigures, 'runs' | 'origins' | 'coverage' | 'medianWidth'>): RangeQuality {
  if (runs < FEWEST_RUNS || origins < FEWEST_ORIGINS) return 'none';
  if (coverage >= LEAST_COVERAGE && medianWidth <= LARGEST_WIDTH) return 'good';
  return coverage >= LEAST_COVERAGE_OF_POOR && medianWidth <= LARGEST_WIDTH_OF_POOR
    ? 'poor'
    : 'none';
}
