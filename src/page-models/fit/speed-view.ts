import {
  BYTES_PER_GB,
  expectedSpeed,
  fileBitsPerWeight,
  kvCacheBytes,
  prefillEstimate,
  type Verdict,
} from '../../fit/index.ts';
import { ceilingOf, weightsOf } from './core.ts';
import { architectureOf, type FitData, type FitShare } from './data.ts';
import type { FitState } from './state.ts';
import { counted, number, percent, SPACE, speed } from './words.ts';

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
 * The ceiling, what measured runs reach of it, and the time to read a prompt.
 *
 * @param verdict speeds of what does not fit are said as what they are: hypothetical
 */
export function speedView(state: FitState, data: FitData, verdict?: Verdict): SpeedView {
  const prefill = prefillWords(state, data);
  const answer = ceilingOf(state);
  if (answer.kind === 'refused') {
    const words = `No ceiling of the speed. ${answer.reason}`;
    return { words, ceiling: undefined, low: undefined, high: undefined, lines: [], prefill };
  }
  const { tokensPerSecond: ceiling, bytesReadPerStep, caveats } = answer.value;
  const formula = `${formulaWords(state, bytesReadPerStep)} = ${speed(ceiling)}.`;
  const condition = verdict === 'no' ? 'If there were enough memory: ' : 'Speed: ';
  const share = shareOf(state, data);
  if (typeof share === 'string') {
    const words = `${condition}at most ${speed(ceiling)}${together(state)}.`;
    const lines = [formula, share, ...caveats];
    return { words, ceiling, low: undefined, high: undefined, lines, prefill };
  }
  const { lowTokensPerSecond: low, highTokensPerSecond: high } = expectedSpeed(ceiling, share);
  return {
    words: `${condition}${number(low, low < 20 ? 1 : 0)} to ${speed(high)} to expect; the memory bandwidth allows at most ${speed(ceiling)}.`,
    ceiling,
    low,
    high,
    lines: [formula, ...shareWords(state, share, data), ...caveats],
    prefill,
  };
}

const together = ({ concurrency }: FitState): string =>
  concurrency > 1 ? ` for all ${concurrency} sequences together` : '';

function formulaWords(state: FitState, bytesReadPerStep: number): string {
  const { device, units, concurrency, kv, context, model, format } = state;
  const weights = weightsOf(state);
  const cache = kvCacheBytes(model, context, kv, concurrency);
  const gb = (bytes: number): string => `${(bytes / BYTES_PER_GB).toFixed(2)}${SPACE}GB`;
  const cacheBytes = cache.kind === 'known' ? cache.value : 0;
  const perParameter =
    weights.basis === 'computed'
      ? ` (${number((bytesReadPerStep - cacheBytes) / (fileBitsPerWeight(format) / 8) / 1e9, 2)} billion parameters × ${number(fileBitsPerWeight(format), 3)} bits ÷ 8)`
      : ` (from “${weights.name}”)`;
  return `Ceiling = bandwidth ÷ bytes read for each token: ${units > 1 ? `${units} × ` : ''}${number(device.bandwidthGigabytes)}${SPACE}GB/s${concurrency > 1 ? ` × ${concurrency} sequences` : ''} ÷ (${gb(bytesReadPerStep - cacheBytes)} weights${perParameter} + ${gb(cacheBytes)} KV cache)`;
}

/** The share of a class, or why none can be told. */
function shareOf(state: FitState, { shares }: FitData): FitShare | string {
  if (state.units > 1)
    return 'No range is given: the measured shares of the ceiling are of one unit, and several reach less of theirs.';
  if (state.concurrency > 1)
    return 'No range is given: the measured shares of the ceiling are of one sequence alone.';
  const architecture = architectureOf(state.model);
  return (
    shares.find(
      (share) =>
        share.architecture === architecture &&
        share.bits === state.format.bits &&
        share.engine === state.engine.id,
    ) ?? 'No range is given: there are no measured runs yet.'
  );
}

function shareWords(state: FitState, share: FitShare, { heldOut }: FitData): string[] {
  const onDevice = state.device.alike.reduce((sum, id) => sum + (share.devices[id] ?? 0), 0);
  const kind = share.basis === '' ? 'of any kind' : share.basis;
  const where =
    onDevice === share.runs
      ? 'all of them on this device or its chip'
      : `${onDevice === 0 ? 'none' : onDevice} of them on this device or its chip`;
  return [
    `The range is the ceiling × ${percent(share.low)} to ${percent(share.high)}, middle ${percent(share.median)}: the shares that ${counted(share.runs, 'measured run')} from ${counted(share.origins, 'source')} reached (${kind}; ${where}).`,
    `Tried on sources that were held out one after the other, such ranges held for ${percent(heldOut.coverage)} of ${number(heldOut.runs)} runs; the median error of their middle was ${percent(heldOut.medianRelativeError)}.`,
    ...(state.context > 8192
      ? [
          'The measured runs had at most 8,192 tokens of context; with more, expect the lower part of the range or less.',
        ]
      : []),
  ];
}

/** Above this an estimate says less than none. */
const LARGEST_PREFILL_ERROR = 0.5;

function prefillWords(state: FitState, { prefill }: FitData): string {
  const { model, device, engine, units, context } = state;
  if (units > 1)
    return 'Reading the prompt: no estimate, because the measured rates are of one unit.';
  const architecture = architectureOf(model);
  const rates = prefill
    .filter((rate) => rate.engine === engine.id && rate.architecture === architecture)
    .filter((rate) => device.alike.includes(rate.device));
  const rate = rates.find((one) => one.device === device.id) ?? rates[0];
  if (rate === undefined)
    return `Reading the prompt: no estimate, because there are fewer than four measured runs from two sources of ${engine.title} with such a model (${architecture}) on this device or its chip.`;
  if (rate.medianRelativeError > LARGEST_PREFILL_ERROR)
    return `Reading the prompt: no estimate, because it would be wrong: ${rate.runs} runs of ${engine.title} with such a model (${architecture}) computed at ${number(rate.lowTera)} to ${number(rate.highTera)}${SPACE}TFLOPS, and with each source held out the median error was ${percent(rate.medianRelativeError)}.`;
  const [slow, middle, fast] = [rate.lowTera, rate.medianTera, rate.highTera].map((tera) =>
    prefillEstimate(model, context, tera * 1e12),
  );
  if (slow?.kind !== 'known' || middle?.kind !== 'known' || fast?.kind !== 'known')
    return `Reading the prompt: no estimate. ${middle?.kind === 'refused' ? middle.reason : ''}`;
  const seconds = (value: number): string => number(value, value < 10 ? 1 : 0);
  return `Reading a prompt of ${counted(context, 'token')}: about ${seconds(middle.value.promptSeconds)}${SPACE}s, between ${seconds(fast.value.promptSeconds)} and ${seconds(slow.value.promptSeconds)}${SPACE}s (${number(slow.value.tokensPerSecond)} to ${speed(fast.value.tokensPerSecond)}). It rests on ${rate.runs} runs from ${counted(rate.origins, 'source')} with prompts of up to 8,192 tokens, which computed at ${number(rate.lowTera)} to ${number(rate.highTera)}${SPACE}TFLOPS (2 × active parameters × tokens/s); with each source held out, the median error was ${percent(rate.medianRelativeError)}.${context > 8192 ? ' Longer prompts are slower than this.' : ''}`;
}
