import type { AttentionRecord, ModelRecord } from '../../content-schemas/model-schema.ts';
import { type Answer, BYTES_PER_GIB, kvGrowthBytesPerToken } from '../../fit/index.ts';
import { formatNumber } from '../../knowledge/format-value.ts';

/** What is printed where the knowledge base has no figure. */
export const NOT_KNOWN = 'not known';

/** The format in which caches are counted; 16 bits by definition. */
export const CACHE_FORMAT = { name: 'FP16', bitsPerWeight: 16 } as const;

const layers = (count: number): string => `${count} ${count === 1 ? 'layer' : 'layers'}`;

/** A group of layers in a sentence part: "18 layers with full attention, 8 KV heads of 64 values". */
export function attentionWords(group: AttentionRecord): string {
  switch (group.kind) {
    case 'full':
      return `${layers(group.layers)} with full attention, ${group.kvHeads} KV heads of ${group.headDimension} values`;
    case 'window':
      return `${layers(group.layers)} with a window of ${formatNumber(group.windowTokens)} tokens, ${group.kvHeads} KV heads of ${group.headDimension} values`;
    case 'latent':
      return `${layers(group.layers)} with latent attention, ${formatNumber(group.latentValuesPerToken)} values per token`;
    case 'none':
      return group.holds === 'experts'
        ? `${layers(group.layers)} that ${group.layers === 1 ? 'holds' : 'hold'} experts alone`
        : `${layers(group.layers)} of which nothing grows with the context`;
  }
}

/** "117 billion", with at most three significant decimals as recorded. */
export function billionWords(billion: number | undefined): string {
  return billion === undefined ? NOT_KNOWN : `${formatNumber(billion)} billion`;
}

/** Parameters that a token reads: the published figure, else the active ones. */
export function readPerTokenBillion(model: ModelRecord): number | undefined {
  return model.parametersReadPerTokenBillion ?? model.parametersActiveBillion;
}

/** Bytes by which the cache grows with each token at 16 bits. */
export function cacheGrowthBytes(model: ModelRecord): number | undefined {
  return knownValue(kvGrowthBytesPerToken(model, CACHE_FORMAT));
}

/** A size in GiB with one decimal; below a tenth of a GiB it says so. */
export function gibWords(bytes: number | undefined): string {
  if (bytes === undefined) return NOT_KNOWN;
  const gib = bytes / BYTES_PER_GIB;
  if (gib > 0 && gib < 0.05) return 'below 0.1';
  return gib.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** The value of an answer; undefined for a refusal. */
export function knownValue<T>(answer: Answer<T>): T | undefined {
  return answer.kind === 'known' ? answer.value : undefined;
}

/** Whether a token reads only a part of the weights. */
export function isMixture({ experts, architecture }: ModelRecord): boolean {
  return experts !== undefined || architecture.includes('mixture of experts');
}
