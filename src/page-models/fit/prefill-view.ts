import { prefillEstimate } from '../../fit/index.ts';
import { architectureOf, type FitData, type PrefillRate } from './data.ts';
import type { FitState } from './state.ts';
import { counted, number, percent, SPACE, speed } from './words.ts';

/** Above this the middle of the rates says no more than their ends. */
const LARGEST_ERROR = 0.5;

/** Longest prompt with its depth on which rates rest; beyond, attention weighs too much. */
export const LONGEST_PROMPT_TOKENS = 32_768;

/** How long a prompt as long as the context takes to read, as far as measured rates tell. */
export function prefillWords(state: FitState, { prefill }: FitData): string {
  const { model, device, engine, units, context } = state;
  if (units > 1)
    return 'Reading the prompt: no estimate, because the measured rates are of one unit.';
  const architecture = architectureOf(model);
  const rate = prefill.find(
    (one) =>
      one.engine === engine.id &&
      one.architecture === architecture &&
      device.alike.includes(one.chip),
  );
  if (rate === undefined)
    return `Reading the prompt: no estimate, because there are fewer than four measured runs of ${engine.title} with such a model (${architecture}) on this device or its chip.`;
  const [slow, middle, fast] = [rate.lowTera, rate.medianTera, rate.highTera].map((tera) =>
    prefillEstimate(model, context, tera * 1e12),
  );
  if (slow?.kind !== 'known' || middle?.kind !== 'known' || fast?.kind !== 'known')
    return `Reading the prompt: no estimate. ${middle?.kind === 'refused' ? middle.reason : ''}`;
  const seconds = (value: number): string => number(value, value < 10 ? 1 : 0);
  const about = isSound(rate)
    ? `about ${seconds(middle.value.promptSeconds)}${SPACE}s, between `
    : 'anything from ';
  const span = `${seconds(fast.value.promptSeconds)} ${isSound(rate) ? 'and' : 'to'} ${seconds(slow.value.promptSeconds)}${SPACE}s`;
  const longer = context > LONGEST_PROMPT_TOKENS ? ' Longer prompts are slower than this.' : '';
  return `Reading a prompt of ${counted(context, 'token')}: ${about}${span} (${number(slow.value.tokensPerSecond)} to ${speed(fast.value.tokensPerSecond)}). ${basisWords(rate)}${longer}`;
}

/** Whether the middle of the rates was near to what other sources measured. */
const isSound = ({ medianRelativeError }: PrefillRate): boolean =>
  medianRelativeError !== undefined && medianRelativeError <= LARGEST_ERROR;

function basisWords({
  runs,
  origins,
  lowTera,
  highTera,
  medianRelativeError,
}: PrefillRate): string {
  const basis = `It rests on ${counted(runs, 'run')} from ${counted(origins, 'source')} with up to ${number(LONGEST_PROMPT_TOKENS)} tokens, which computed at ${number(lowTera)} to ${number(highTera)}${SPACE}TFLOPS (2 × active parameters × tokens/s)`;
  return medianRelativeError === undefined
    ? `${basis}; no second source says how far off that is.`
    : `${basis}; with each source held out, the median error of their middle was ${percent(medianRelativeError)}.`;
}
