import { BYTES_PER_GIB, type LayerGroup } from '../../fit/index.ts';

/** Number and unit stay on one line. */
export const SPACE = '\u00A0';

/** Keeps numbers and their units on one line, as the build does in every heading. */
export const bound = (words: string): string =>
  words.replaceAll(/(\d) (?=(?:GB|TB|GiB|tokens)\b)/g, `$1${SPACE}`);

/** A number for readers: thousands are separated, and at most so many decimals stand. */
export function number(value: number, decimals = 0): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals });
}

/** A size in GiB with one decimal. */
export function gib(bytes: number): string {
  return `${(bytes / BYTES_PER_GIB).toFixed(1)}${SPACE}GiB`;
}

/** A speed: whole above 20, where decimals would pretend to be exact. */
export function speed(tokensPerSecond: number): string {
  return `${number(tokensPerSecond, tokensPerSecond < 20 ? 1 : 0)}${SPACE}tokens/s`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}${SPACE}%`;
}

/** “1 unit”, “2 units”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)}${SPACE}${count === 1 ? one : many}`;
}

/** What layers of one kind keep, as a product: “36 layers × 2 × 8 KV heads × 128”. */
export function groupInWords(group: LayerGroup, contextTokens: number): string {
  const layers = counted(group.layers, 'layer');
  switch (group.kind) {
    case 'full':
      return `${layers} × 2 × ${number(group.kvHeads)} KV heads × ${number(group.headDimension)} × ${number(contextTokens)} tokens`;
    case 'window':
      return `${layers} × 2 × ${number(group.kvHeads)} KV heads × ${number(group.headDimension)} × ${number(Math.min(contextTokens, group.windowTokens))} tokens (window of ${number(group.windowTokens)})`;
    case 'latent':
      return `${layers} × ${number(group.latentValuesPerToken)} latent values × ${number(contextTokens)} tokens`;
    case 'none':
      return `${layers} whose memory does not grow with the context × 0`;
  }
}
