import { type DecodeWork, decodeSeconds, decodeWork, expectedSpeed } from '../../fit/index.ts';
import { weightsOf } from './core.ts';
import { architectureOf, type FitData, type FitSpeedClass } from './data.ts';
import { gigabytes } from './speed-formula.ts';
import type { FitState } from './state.ts';
import { counted, number, percent, SPACE, speed } from './words.ts';

/** A range, or why there is none; both in sentences for readers. */
export interface RangeView {
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly lines: readonly string[];
}

const without = (...lines: readonly string[]): RangeView => ({
  low: undefined,
  high: undefined,
  lines: lines.map((line) => `No range is given: ${line}`),
});

/** The speed that measured runs lead to expect of one sequence on one unit. */
export function rangeOf(state: FitState, data: FitData, ceiling: number): RangeView {
  const { model, device, engine, kv, context } = state;
  if (state.units > 1) return without('the runs that it would rest on are of one unit.');
  if (state.concurrency > 1)
    return without('the runs that it would rest on are of one sequence alone.');
  const architecture = architectureOf(model);
  if (architecture === 'not recorded')
    return without('no source says how many parameters of the model take part in a token.');
  const work = decodeWork(model, weightsOf(state), context, kv);
  if (work.kind === 'refused') return without(work.reason);
  const kind = [engine.title, architecture, state.format.width].join(', ');
  const found = data.speed.classes.find(
    (one) =>
      one.engine === engine.title &&
      one.architecture === architecture &&
      one.width === state.format.width,
  );
  if (found === undefined) return without(`nobody whom we know has measured such runs (${kind}).`);
  const rates = data.speed.rates[engine.id];
  const seconds = decodeSeconds(work.value, device.bandwidthGigabytes * 1e9, rates);
  const computed = Math.min(ceiling, 1 / seconds);
  const account = accountWords(state, work.value, data, seconds);
  if (found.quality === 'none') return without(reasonWords(found, kind, computed));
  const limit = limitWords(state, found);
  if (limit !== undefined) return without(limit);
  const { lowTokensPerSecond, highTokensPerSecond } = expectedSpeed(
    seconds,
    data.speed.factor,
    ceiling,
  );
  return {
    low: lowTokensPerSecond,
    high: highTokensPerSecond,
    lines: [account, worthWords(found, kind, device.alike)],
  };
}

/** The account with its figures: what a token takes, and the factor around it. */
function accountWords(
  { device, engine }: FitState,
  work: DecodeWork,
  { speed: { rates, factor } }: FitData,
  seconds: number,
): string {
  const of = rates[engine.id];
  const bandwidth = `${number(device.bandwidthGigabytes)}${SPACE}GB/s`;
  const micro = (value: number): string => `${number(value * 1e6)}${SPACE}µs`;
  const parts = [
    `${gigabytes(work.weightBytes)} weights ÷ (${percent(of.weightShare)} of ${bandwidth})`,
    `${gigabytes(work.cacheBytes)} KV cache ÷ (${percent(of.cacheShare)} of it)`,
    `${number(work.layers)} layers × ${micro(of.secondsPerLayer)}`,
    ...(work.expertLayers > 0
      ? [`${number(work.expertLayers)} with experts × ${micro(of.secondsPerExpertLayer)}`]
      : []),
    ...(work.stateLayers > 0
      ? [`${number(work.stateLayers)} with a state × ${micro(of.secondsPerStateLayer)}`]
      : []),
  ];
  return `Time for a token: ${parts.join(' + ')} = ${(seconds * 1000).toFixed(1)}${SPACE}ms, which is ${speed(1 / seconds)}; the range is this divided and multiplied by ${factor.toFixed(2)}, and ends at the ceiling.`;
}

/** What the range of a class is worth. */
function worthWords(found: FitSpeedClass, kind: string, alike: readonly string[]): string {
  const here = alike.reduce((sum, id) => sum + (found.chips[id] ?? 0), 0);
  const where = here === found.runs ? 'all' : number(here);
  const poor = found.quality === 'poor' ? 'Take it as a rough guide, for it misses our mark. ' : '';
  return `${poor}Tried on sources that were held out one after the other, such ranges held for ${percent(found.coverage)} of ${counted(found.runs, 'measured run')} of this kind from ${counted(found.origins, 'source')} (${kind}; ${where} of them on this chip); high ÷ low is ${found.medianWidth.toFixed(2)} in the middle, and the median error of the computed speed ${percent(found.medianRelativeError)}.`;
}

/** What lies behind the spread in vLLM; of other engines too little is known. */
const TWO_FAMILIES =
  ' Kernels of two families and files that keep different parts wide are behind it, and which of them runs is not asked here.';

/** Why a class has no range. */
function reasonWords(found: FitSpeedClass, kind: string, computed: number): string {
  const { runs, origins, leastShare, largestShare, coverage } = found;
  if (origins === 1)
    return `${runs === 1 ? 'the one measured run' : `all ${counted(runs, 'measured run')}`} of this kind (${kind}) ${runs === 1 ? 'is' : 'are'} from one source, so nothing can be held against a second one.`;
  return `${counted(runs, 'measured run')} of this kind from ${counted(origins, 'source')} (${kind}) reached ${percent(leastShare)} to ${percent(largestShare)} of the speed that is computed for them, and a range would have held for ${percent(coverage)}.${kind.startsWith('vLLM') ? TWO_FAMILIES : ''} Computed for this question: ${speed(computed)}.`;
}

/** Where the measured runs end, if the question lies beyond. */
function limitWords(
  { device, model, context }: FitState,
  found: FitSpeedClass,
): string | undefined {
  if (!device.alike.some((id) => found.chips[id] !== undefined))
    return 'no run of this kind was measured on this device or its chip.';
  if (model.attention?.some(({ kind }) => kind === 'latent') && context > found.deepestLatentTokens)
    return `of models with latent attention no run of this kind was measured with more than ${counted(found.deepestLatentTokens, 'token')} in the cache, and they are known to lose speed as it fills.`;
  if (context > found.deepestTokens)
    return `no run of this kind was measured with more than ${counted(Math.floor(found.deepestTokens), 'token')} in the cache.`;
  return undefined;
}
