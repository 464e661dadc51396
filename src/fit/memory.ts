import { type Answer, andThen, known } from './answers.ts';
import { kvCacheBytesPerUnit } from './kv-cache.ts';
import type { Model, NumberFormat } from './model.ts';
import { bytesOfGib } from './units.ts';
import type { Weights } from './weights.ts';

/**
 * What an engine takes beside weights and cache: buffers, graphs, its own code. Design choices of a
 * planning tool, not measurements: some runs take less, and starting up can take more.
 * Source: NVCheckup, docs/roadmap/spark-support.md, §7.4.
 */
export const RUNTIME_RESERVE_BYTES = {
  vllm: bytesOfGib(12),
  sglang: bytesOfGib(10),
  'tensorrt-llm': bytesOfGib(10),
  'llama-cpp': bytesOfGib(3),
} as const;
export type Engine = keyof typeof RUNTIME_RESERVE_BYTES;

/** What is left to the operating system of a DGX Spark without a desktop. Source: the same. */
export const SYSTEM_RESERVE_BYTES = bytesOfGib(8);

/** Memory of one unit. */
export interface Budget {
  /** Least and most that Linux sees; equal where one figure is known. */
  readonly lowBytes: number;
  readonly highBytes: number;
  /** Part of it that is kept for the operating system. */
  readonly systemReserveBytes: number;
}

/** Budget of a unit from the memory that its system sees, in GiB. */
export function budgetOfGib(
  lowGib: number,
  highGib: number = lowGib,
  systemReserveBytes: number = SYSTEM_RESERVE_BYTES,
): Budget {
  return { lowBytes: bytesOfGib(lowGib), highBytes: bytesOfGib(highGib), systemReserveBytes };
}

/** Everything that decides how much memory is needed. */
export interface Setup {
  readonly model: Model;
  readonly weights: Weights;
  readonly kvFormat: NumberFormat;
  /** Tokens of each sequence, prompt and answer together. */
  readonly contextTokens: number;
  /** Sequences at the same time. */
  readonly sequences: number;
  readonly engine: Engine;
  /** Units that share the model by tensor parallelism. */
  readonly units: number;
}

/** Memory that one unit needs, in bytes. */
export interface MemoryUse {
  readonly weightBytes: number;
  readonly kvCacheBytes: number;
  readonly runtimeReserveBytes: number;
  readonly systemReserveBytes: number;
  readonly totalBytes: number;
  /** How far the total may be off, both ways: the uncertainty of a computed size of the weights. */
  readonly uncertaintyBytes: number;
}

/**
 * Memory that one unit needs: weights + KV cache + runtime reserve + system reserve. The weights are
 * dealt out evenly over the units. Source: NVCheckup, docs/roadmap/spark-support.md, §7.4.
 */
export function memoryUse(setup: Setup, systemReserveBytes: number): Answer<MemoryUse> {
  const { model, weights, kvFormat, contextTokens, sequences, units } = setup;
  const cache = kvCacheBytesPerUnit(model, contextTokens, kvFormat, sequences, units);
  return andThen(cache, (bytes) => {
    const weightBytes = weights.bytes / units;
    const runtimeReserveBytes = RUNTIME_RESERVE_BYTES[setup.engine];
    return known({
      weightBytes,
      kvCacheBytes: bytes,
      runtimeReserveBytes,
      systemReserveBytes,
      totalBytes: weightBytes + bytes + runtimeReserveBytes + systemReserveBytes,
      uncertaintyBytes: weightBytes * (weights.uncertainty ?? 0),
    });
  });
}

/** From best to worst; see `judgeFit`. */
export type Verdict = 'fits' | 'tight' | 'starts' | 'no';

/**
 * Share of the reserves with which an engine may still start, with a short context and nothing
 * beside it. A choice for planning, as the reserves are. The fullest runs that are known leave 18 of
 * 20 GiB: Llama 3.1 405B in AWQ on two DGX Spark, which NVIDIA’s playbook calls too tight for
 * production.
 */
export const LEAST_SHARE_OF_RESERVES = 0.5;

/** Whether a set-up fits. */
export interface Fit {
  readonly verdict: Verdict;
  /** Bytes left on each unit in the worst and the best case; below zero they are missing. */
  readonly spareLowBytes: number;
  readonly spareHighBytes: number;
  readonly use: MemoryUse;
}

/**
 * Compares what a unit needs with what it has. It fits if it does so in the worst case, and is tight
 * if only in the best. It starts, without headroom, if weights and cache leave at least half of the
 * reserves in the best case, and does not fit if not even that.
 */
export function judgeFit(setup: Setup, budget: Budget): Answer<Fit> {
  return andThen(memoryUse(setup, budget.systemReserveBytes), (use) => {
    const spareLowBytes = budget.lowBytes - use.totalBytes - use.uncertaintyBytes;
    const spareHighBytes = budget.highBytes - use.totalBytes + use.uncertaintyBytes;
    const reserves = use.runtimeReserveBytes + use.systemReserveBytes;
    const mayGo = reserves * (1 - LEAST_SHARE_OF_RESERVES);
    const verdict =
      spareLowBytes >= 0
        ? 'fits'
        : spareHighBytes >= 0
          ? 'tight'
          : spareHighBytes + mayGo >= 0
            ? 'starts'
            : 'no';
    return known({ verdict, spareLowBytes, spareHighBytes, use });
  });
}

/** The longest context that fits, and what ends it. */
export interface LargestContext {
  /** Zero if the model does not fit at all; never more than the model is made for. */
  readonly tokens: number;
  /** “search” where memory has room for more and no limit of the model is known. */
  readonly endedBy: 'memory' | 'model' | 'search';
}

/** No model of today is made for more; ends the search where no limit is known. */
const LONGEST_CONTEXT_TOKENS = 2 ** 24;

/** Most tokens for each sequence with which the set-up still fits in the worst case. */
export function largestContextTokens(setup: Setup, budget: Budget): Answer<LargestContext> {
  const longest = setup.model.contextTokens ?? LONGEST_CONTEXT_TOKENS;
  const atEmpty = judgeFit({ ...setup, contextTokens: 0 }, budget);
  if (atEmpty.kind === 'refused') return atEmpty;
  // The shape is known from here on, so no answer is a refusal.
  const fits = (contextTokens: number): boolean => {
    const answer = judgeFit({ ...setup, contextTokens }, budget);
    return answer.kind === 'known' && answer.value.verdict === 'fits';
  };
  if (fits(longest))
    return known({
      tokens: longest,
      endedBy: setup.model.contextTokens === undefined ? 'search' : 'model',
    });
  let enough = 0;
  let tooMany = longest;
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (fits(middle)) enough = middle;
    else tooMany = middle;
  }
  return known({ tokens: enough, endedBy: 'memory' });
}
