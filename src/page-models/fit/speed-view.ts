import type { DecodeCeiling } from '../../fit/index.ts';
import { ceilingOf, type FitVerdict } from './core.ts';
import type { FitData } from './data.ts';
import { draftingWords } from './drafting-view.ts';
import { prefillWords } from './prefill-view.ts';
import { rangeOf } from './range-view.ts';
import { formulaWords } from './speed-formula.ts';
import type { FitState } from './state.ts';
import { number, speed } from './words.ts';

/** How fast answers can come; numbers in tokens per second. */
export interface SpeedView {
  readonly words: string;
  readonly ceiling: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly lines: readonly string[];
  readonly prefill: string;
}

/**
 * The ceiling, the range that measured runs lead to expect, and the time to read a prompt.
 *
 * @param verdict speeds of what does not fit are said as what they are: hypothetical
 */
export function speedView(state: FitState, data: FitData, verdict?: FitVerdict): SpeedView {
  const prefill = prefillWords(state, data);
  const answer = ceilingOf(state);
  if (answer.kind === 'refused') {
    const words = `No ceiling of the speed. ${answer.reason}`;
    return { words, ceiling: undefined, low: undefined, high: undefined, lines: [], prefill };
  }
  const { tokensPerSecond: ceiling, bytesReadPerStep, caveats } = answer.value;
  const condition = verdict === 'no' ? 'If there were enough memory: ' : 'Speed: ';
  const range = rangeOf(state, data, ceiling);
  const lines = [
    `${formulaWords(state, bytesReadPerStep)} = ${speed(ceiling)}.`,
    ...range.lines,
    ...draftingWords(state, data),
    ...caveats,
  ];
  const { low, high } = range;
  const words =
    low === undefined || high === undefined
      ? `${condition}at most ${speed(ceiling)}${together(state, answer.value)}.`
      : `${condition}${number(low, low < 20 ? 1 : 0)} to ${speed(high)} to expect; the memory bandwidth allows at most ${speed(ceiling)}.`;
  return { words, ceiling, low, high, lines, prefill };
}

/** What a batch adds to a ceiling: whose tokens they are, and what mixtures need for it. */
function together({ concurrency, model }: FitState, { independent }: DecodeCeiling): string {
  if (concurrency === 1) return '';
  const all = ` for all ${concurrency} sequences together`;
  if (independent === undefined || model.experts === undefined) return all;
  return `${all} if all chose the same experts, and ${speed(independent.tokensPerSecond)} if each chose for itself (${number(independent.distinctExperts)} of ${number(model.experts.total)} experts read in a step)`;
}
