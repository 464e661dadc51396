/** Gigabyte: 10⁹ bytes (SI). Makers of storage, NVIDIA’s bandwidths and Hugging Face print it. */
export const BYTES_PER_GB = 1e9;

/** Gibibyte: 2³⁰ bytes (IEC 80000-13). Linux tools and llama.cpp print it. */
export const BYTES_PER_GIB = 2 ** 30;

export const BITS_PER_BYTE = 8;

/** Bytes of a size in gigabytes (10⁹). */
export function bytesOfGb(gigabytes: number): number {
  return gigabytes * BYTES_PER_GB;
}

/** Bytes of a size in gibibytes (2³⁰). */
export function bytesOfGib(gibibytes: number): number {
  return gibibytes * BYTES_PER_GIB;
}
