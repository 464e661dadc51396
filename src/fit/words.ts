import type { Fit, MemoryUse } from './memory.ts';
import { BYTES_PER_GB, BYTES_PER_GIB } from './units.ts';

const gib = (bytes: number): string => (bytes / BYTES_PER_GIB).toFixed(1);
const whole = (bytes: number): number => Math.round(bytes / BYTES_PER_GIB);

/** Half of a span in whole GiB, rounded up so that the true value is never outside. */
const half = (low: number, high: number): number => Math.ceil((high - low) / 2 / BYTES_PER_GIB);

/** A size in both units: “141.1 GB (131.4 GiB)”. */
export function sizeInWords(bytes: number): string {
  return `${(bytes / BYTES_PER_GB).toFixed(1)} GB (${gib(bytes)} GiB)`;
}

/** “11 ± 2 GiB”, or “11 GiB” where the figure is exact. */
function spanInWords(low: number, high: number): string {
  const span = half(low, high);
  return `${whole((low + high) / 2)}${span === 0 ? '' : ` ± ${span}`} GiB`;
}

/** What is left on each unit, never below zero: “11 ± 2 GiB”. */
export function roomInWords({ spareLowBytes, spareHighBytes }: Fit): string {
  return spareLowBytes < 0
    ? `at most ${gib(Math.max(0, spareHighBytes))} GiB`
    : spanInWords(spareLowBytes, spareHighBytes);
}

/** A verdict with what is left or missing on each unit: “fits, 11 ± 2 GiB spare”. */
export function verdictInWords({ verdict, spareLowBytes, spareHighBytes }: Fit): string {
  switch (verdict) {
    case 'fits':
      return `fits, ${spanInWords(spareLowBytes, spareHighBytes)} spare`;
    case 'tight':
      return `tight, from ${gib(-spareLowBytes)} GiB short to ${gib(spareHighBytes)} GiB spare`;
    case 'starts':
      return `starts, no headroom: ${spanInWords(-spareHighBytes, -spareLowBytes)} of the reserves for runtime and system are missing`;
    case 'no':
      return `does not fit, ${spanInWords(-spareHighBytes, -spareLowBytes)} short`;
  }
}

/** The sum that a verdict rests on, in GiB. */
export function sumInWords(use: MemoryUse): string {
  const parts = [
    `${gib(use.weightBytes)} weights`,
    `${gib(use.kvCacheBytes)} KV cache`,
    `${gib(use.runtimeReserveBytes)} runtime`,
    `${gib(use.systemReserveBytes)} system`,
  ];
  return `${parts.join(' + ')} = ${gib(use.totalBytes)} GiB`;
}
