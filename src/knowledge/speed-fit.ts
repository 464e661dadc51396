import type { DecodeRates } from '../fit/index.ts';
import type { DecodeRun } from './decode-runs.ts';

/**
 * Fits the rates of `decodeSeconds` to measured runs: least squares of the logarithm of predicted ÷
 * measured time, so that ten per cent too slow weigh as much as ten per cent too fast.
 *
 * - Runs of one set-up at several depths share one weight.
 * - A run that is far off pulls with the root of its distance only (soft L1 loss).
 * - Each rate is drawn to a start value, so that few runs cannot drive it to nonsense.
 */

/** Logarithms of 1 ÷ weight share, 1 ÷ cache share, and the three times for a layer in µs. */
type Logs = readonly number[];

/** An engine reads at four fifths of the bandwidth and takes tens of microseconds for a layer. */
const START: Logs = [1.25, 1.25, 40, 40, 100].map(Math.log);

/** Errors are of the order of ten per cent: a distance of one σ. */
const TYPICAL_ERROR = 0.1;

/** All engines together may stray from the start by a factor of e, one engine from all by 1.6. */
const FREEDOM_OF_ALL = 1;
const FREEDOM_OF_AN_ENGINE = 0.5;

/** Steps until the sum no longer changes; it settles after a dozen. */
const STEPS = 40;

export type EngineRates = ReadonlyMap<string, DecodeRates>;

export interface FittedRates {
  /** Of each engine that has runs among those fitted. */
  readonly ofEngine: EngineRates;
  /** Of all runs together, for an engine without any. */
  readonly ofAll: DecodeRates;
}

/** Rates of all runs together, then those of each engine, drawn to the former. */
export function fitRates(runs: readonly DecodeRun[]): FittedRates {
  const all = solve(runs, START, TYPICAL_ERROR / FREEDOM_OF_ALL);
  const engines = [...new Set(runs.map((run) => run.class.engine))].sort();
  return {
    ofAll: ratesOf(all),
    ofEngine: new Map(
      engines.map((engine) => {
        const own = runs.filter((run) => run.class.engine === engine);
        return [engine, ratesOf(solve(own, all, TYPICAL_ERROR / FREEDOM_OF_AN_ENGINE))];
      }),
    ),
  };
}

const MICRO = 1e-6;

function ratesOf(logs: Logs): DecodeRates {
  const [weight = 0, cache = 0, layer = 0, expert = 0, state = 0] = logs.map(Math.exp);
  return {
    weightShare: 1 / weight,
    cacheShare: 1 / cache,
    secondsPerLayer: layer * MICRO,
    secondsPerExpertLayer: expert * MICRO,
    secondsPerStateLayer: state * MICRO,
  };
}

interface Row {
  /** Seconds that each rate adds where it is one. */
  readonly terms: readonly number[];
  readonly seconds: number;
  readonly weight: number;
}

function rowsOf(runs: readonly DecodeRun[]): Row[] {
  const counts = new Map<string, number>();
  for (const { configuration } of runs)
    counts.set(configuration, (counts.get(configuration) ?? 0) + 1);
  return runs.map(({ work, bandwidthBytesPerSecond, tokensPerSecond, configuration }) => ({
    terms: [
      work.weightBytes / bandwidthBytesPerSecond,
      work.cacheBytes / bandwidthBytesPerSecond,
      work.layers * MICRO,
      work.expertLayers * MICRO,
      work.stateLayers * MICRO,
    ],
    seconds: 1 / tokensPerSecond,
    weight: 1 / (counts.get(configuration) ?? 1),
  }));
}

/** Gauss–Newton with halved steps where a whole one does not help. */
function solve(runs: readonly DecodeRun[], start: Logs, pull: number): Logs {
  const rows = rowsOf(runs);
  let logs = start;
  let loss = lossOf(rows, logs, start, pull);
  for (let step = 0; step < STEPS; step += 1) {
    const change = newtonStep(rows, logs, start, pull);
    let scale = 1;
    let next = logs;
    let nextLoss = loss;
    while (scale > 1e-4) {
      next = logs.map((value, index) => value + scale * (change[index] ?? 0));
      nextLoss = lossOf(rows, next, start, pull);
      if (nextLoss <= loss) break;
      scale /= 2;
    }
    if (!(loss - nextLoss > 1e-12)) return logs;
    logs = next;
    loss = nextLoss;
  }
  return logs;
}

const errorOf = ({ terms, seconds }: Row, logs: Logs): number =>
  Math.log(
    terms.reduce((sum, term, index) => sum + term * Math.exp(logs[index] ?? 0), 0) / seconds,
  );

/** Soft L1: squared near zero, and straight far out. */
const softened = (error: number): number =>
  2 * TYPICAL_ERROR ** 2 * (Math.sqrt(1 + (error / TYPICAL_ERROR) ** 2) - 1);

function lossOf(rows: readonly Row[], logs: Logs, start: Logs, pull: number): number {
  const off = rows.reduce((sum, row) => sum + row.weight * softened(errorOf(row, logs)), 0);
  return logs.reduce((sum, log, index) => sum + (pull * (log - (start[index] ?? 0))) ** 2, off);
}

function newtonStep(rows: readonly Row[], logs: Logs, start: Logs, pull: number): number[] {
  const size = logs.length;
  const matrix = logs.map((_log, i) => logs.map((_other, j) => (i === j ? pull ** 2 : 0)));
  const right = logs.map((log, index) => -(pull ** 2) * (log - (start[index] ?? 0)));
  for (const row of rows) {
    const parts = row.terms.map((term, index) => term * Math.exp(logs[index] ?? 0));
    const total = parts.reduce((sum, part) => sum + part, 0);
    const error = Math.log(total / row.seconds);
    const weight = row.weight / Math.sqrt(1 + (error / TYPICAL_ERROR) ** 2);
    const slope = parts.map((part) => part / total);
    for (let i = 0; i < size; i += 1) {
      right[i] = (right[i] ?? 0) - weight * (slope[i] ?? 0) * error;
      const line = matrix[i] ?? [];
      for (let j = 0; j < size; j += 1)
        line[j] = (line[j] ?? 0) + weight * (slope[i] ?? 0) * (slope[j] ?? 0);
    }
  }
  return solveLinear(matrix, right);
}

/** Gauss–Jordan elimination; the pull on the diagonal keeps the matrix regular. */
function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, index) => [...line, right[index] ?? 0]);
  for (let column = 0; column < lines.length; column += 1) {
    const pivot = lines[column] ?? [];
    const divisor = pivot[column] ?? 1;
    for (const [index, line] of lines.entries()) {
      if (index === column) continue;
      const factor = (line[column] ?? 0) / divisor;
      for (let j = column; j < line.length; j += 1)
        line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return lines.map((line, index) => (line.at(-1) ?? 0) / (line[index] ?? 1));
}
