import {
  BYTES_PER_GIB,
  type Fit,
  fileBitsPerWeight,
  kvCacheBytes,
  LEAST_SHARE_OF_RESERVES,
  largestContextTokens,
  sizeInWords,
  sumInWords,
} from '../../fit/index.ts';
import { budgetOf, type FitVerdict, judge, judgementInWords, setupOf } from './core.ts';
import type { FitState } from './state.ts';
import { counted, gib, groupInWords, number, percent, SPACE } from './words.ts';

/** Width of the bar in units of its own. */
export const BAR_WIDTH = 1000;

/** One part of the memory of a unit: a stretch of the bar, and a row of its table. */
export interface BarPart {
  readonly id: 'weights' | 'cache' | 'runtime' | 'system' | 'spare';
  readonly label: string;
  readonly words: string;
  readonly note: string;
  /** Stretch of the bar, of `BAR_WIDTH`. */
  readonly x: number;
  readonly width: number;
}

export interface MemoryView {
  /** Undefined where the answer is a refusal. */
  readonly verdict: FitVerdict | undefined;
  /** “fits, 11 ± 2 GiB spare”, or the refusal. */
  readonly verdictWords: string;
  readonly arithmetic: readonly string[];
  readonly parts: readonly BarPart[];
  /** What the bar shows, in a sentence. */
  readonly barWords: string;
  /** Where the memory of a unit ends on the bar. */
  readonly limitX: number;
  readonly largestContext: string;
}

/** Whether it fits, with the arithmetic of it. */
export function memoryView(state: FitState): MemoryView {
  const answer = judge(state);
  if (answer.kind === 'refused')
    return {
      verdict: undefined,
      verdictWords: `No answer. ${answer.reason}`,
      arithmetic: [weightsWords(state), answer.reason],
      parts: [],
      barWords: '',
      limitX: 0,
      largestContext: contextWords(state),
    };
  const { verdict, fit, cacheUnknown } = answer.value;
  const { parts, limitX } = barOf(state, fit);
  return {
    verdict,
    verdictWords: judgementInWords(answer.value),
    arithmetic: [
      weightsWords(state),
      cacheUnknown ?? cacheWords(state),
      sumWords(state, fit),
      ...(verdict === 'starts' ? [STARTS_WORDS] : []),
    ],
    parts,
    barWords: `Memory of one unit: ${parts.map(({ label, words }) => `${label} ${words}`).join(', ')}.`,
    limitX,
    largestContext: contextWords(state),
  };
}

const STARTS_WORDS = `Starts, no headroom: weights and cache leave at least ${percent(LEAST_SHARE_OF_RESERVES)} of the reserves, so that an engine may start with few sequences and nothing beside it; the system can run out of memory at any time.`;

function weightsWords(state: FitState): string {
  const { weights } = setupOf(state);
  const { model, format, units } = state;
  const each = units > 1 ? ` On each of ${units} units: ${gib(weights.bytes / units)}.` : '';
  return weights.basis === 'published'
    ? `Weights: the published file “${weights.name}” of ${model.name} has ${sizeInWords(weights.bytes)}.${each}`
    : `Weights: ${number(model.parametersTotalBillion, 2)} billion parameters × ${number(fileBitsPerWeight(format), 3)} bits ÷ 8 = ${sizeInWords(weights.bytes)}, ± ${percent(weights.uncertainty ?? 0)}.${each}`;
}

function cacheWords({ model, kv, context, concurrency }: FitState): string {
  const groups = (model.attention ?? []).map((group) => groupInWords(group, context));
  const bytes = kvCacheBytes(model, context, kv, concurrency);
  const result = bytes.kind === 'known' ? ` = ${gib(bytes.value)}` : '';
  const sum = groups.length > 1 ? `(${groups.join(' + ')})` : (groups[0] ?? '0');
  return `KV cache: ${sum} × ${number(kv.bitsPerWeight, 2)} bits ÷ 8 × ${counted(concurrency, 'sequence')}${result}.`;
}

function sumWords({ device, units }: FitState, { use }: Fit): string {
  const has =
    device.lowGib === device.highGib
      ? `${device.lowGib.toFixed(1)}${SPACE}GiB`
      : `${device.lowGib.toFixed(1)} to ${device.highGib.toFixed(1)}${SPACE}GiB`;
  return `Needed${units > 1 ? ' on each unit' : ''}: ${sumInWords(use)}; there are ${has} (${device.memoryWords}).`;
}

function contextWords(state: FitState): string {
  const answer = largestContextTokens(setupOf(state), budgetOf(state));
  if (answer.kind === 'refused') return `Largest context: no answer. ${answer.reason}`;
  const { tokens, endedBy } = answer.value;
  if (endedBy === 'search')
    return 'Largest context: the memory sets no limit, and for how long a context the model is made is not known.';
  if (tokens === 0)
    return 'Largest context: none, because the model does not safely fit even with an empty cache.';
  const each = state.concurrency > 1 ? ` for each of ${state.concurrency} sequences` : '';
  const end =
    endedBy === 'memory'
      ? `beyond that the memory ends${state.model.contextTokens === undefined ? '; for how long a context the model is made is not known' : ''}`
      : 'more fits, but the model is not made for more';
  return `Largest context that fits: ${counted(tokens, 'token')}${each}; ${end}.`;
}

/** Cuts the memory of a unit into stretches. What is too much reaches beyond the limit. */
function barOf(state: FitState, { use, spareLowBytes, spareHighBytes }: Fit) {
  const middle = (spareLowBytes + spareHighBytes) / 2;
  const rows = [
    ['weights', 'Weights', use.weightBytes, setupOf(state).weights.name],
    ['cache', 'KV cache', use.kvCacheBytes, state.kv.name],
    ['runtime', 'Runtime', use.runtimeReserveBytes, `reserve for ${state.engine.title}`],
    ['system', 'System', use.systemReserveBytes, 'reserve for the operating system'],
  ] as const;
  const full = Math.max(use.totalBytes, use.totalBytes + middle);
  const scale = BAR_WIDTH / full;
  let x = 0;
  const place = (bytes: number): { x: number; width: number } => {
    const at = { x: round(x), width: round(Math.max(0, bytes * scale)) };
    x += Math.max(0, bytes * scale);
    return at;
  };
  const parts: BarPart[] = rows.map(([id, label, bytes, note]) => ({
    id,
    label,
    words: gib(bytes),
    note,
    ...place(bytes),
  }));
  const off = Math.max(0, (spareHighBytes - spareLowBytes) / 2 / BYTES_PER_GIB);
  parts.push({
    id: 'spare',
    label: middle >= 0 ? 'Spare' : 'Missing',
    words: `${gib(Math.abs(middle))}${off > 0.05 ? ` ± ${off.toFixed(1)}` : ''}`,
    note: off > 0.05 ? 'uncertain by what is not known exactly' : '',
    ...place(middle),
  });
  return { parts, limitX: round((use.totalBytes + middle) * scale) };
}

const round = (x: number): number => Math.round(x * 10) / 10;
