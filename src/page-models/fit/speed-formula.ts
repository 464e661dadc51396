import { BYTES_PER_GB, fileBitsPerWeight, kvCacheBytes, UNIT_SPLIT } from '../../fit/index.ts';
import { weightsOf } from './core.ts';
import type { FitState } from './state.ts';
import { number, SPACE } from './words.ts';

/** A size in GB with two decimals. */
export const gigabytes = (bytes: number): string =>
  `${(bytes / BYTES_PER_GB).toFixed(2)}${SPACE}GB`;

/** The ceiling as a sum with its figures, up to the equals sign. */
export function formulaWords(state: FitState, bytesReadPerStep: number): string {
  const { device, concurrency, kv, context, model, format } = state;
  const weights = weightsOf(state);
  const cache = kvCacheBytes(model, context, kv, concurrency);
  const cacheBytes = cache.kind === 'known' ? cache.value : 0;
  const perParameter =
    weights.basis === 'computed'
      ? ` (${number((bytesReadPerStep - cacheBytes) / (fileBitsPerWeight(format) / 8) / 1e9, 2)} billion parameters × ${number(fileBitsPerWeight(format), 3)} bits ÷ 8)`
      : ` (from “${weights.name}”)`;
  const { readers, holders } = unitsThatRead(state);
  const bandwidth = `${readers > 1 ? `${readers} × ` : ''}${number(device.bandwidthGigabytes)}${SPACE}GB/s${concurrency > 1 ? ` × ${concurrency} sequences` : ''}`;
  const cacheWords = `${gigabytes(cacheBytes)} KV cache${holders > 1 ? ` ÷ ${holders} units` : ''}`;
  return `Ceiling = bandwidth ÷ bytes read for each token: ${bandwidth} ÷ (${gigabytes(bytesReadPerStep - cacheBytes)} weights${perParameter} + ${cacheWords})`;
}

/** Units that read the weights at once, and units that read different caches at once. */
function unitsThatRead({ engine, units, concurrency }: FitState) {
  return UNIT_SPLIT[engine.id] === 'tensor'
    ? { readers: units, holders: 1 }
    : { readers: 1, holders: Math.min(units, concurrency) };
}
