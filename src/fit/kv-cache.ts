import { type Answer, known, refused } from './answers.ts';
import type { LayerGroup, Model, NumberFormat } from './model.ts';
import { BITS_PER_BYTE } from './units.ts';

/** A key and a value are kept for each head. */
const KEY_AND_VALUE = 2;

/** Values that one layer of a group keeps for one token that it still sees. */
function valuesPerTokenAndLayer(group: LayerGroup): number {
  switch (group.kind) {
    case 'full':
    case 'window':
      return KEY_AND_VALUE * group.kvHeads * group.headDimension;
    case 'latent':
      return group.latentValuesPerToken;
    case 'none':
      return 0;
  }
}

/** Tokens of a context that a group keeps. */
function tokensKept(group: LayerGroup, contextTokens: number): number {
  return group.kind === 'window' ? Math.min(contextTokens, group.windowTokens) : contextTokens;
}

/**
 * Share of a group’s cache that one of several units holds under tensor parallelism. Heads are
 * dealt out whole and repeated where there are fewer heads than units; latent values are repeated
 * on every unit. Source: vLLM, model_executor/models/gemma.py and the DeepSeek-V2 report
 * (arXiv:2405.04434, §2.1).
 */
function shareOfUnit(group: LayerGroup, units: number): number {
  if (group.kind === 'full' || group.kind === 'window')
    return Math.ceil(group.kvHeads / units) / group.kvHeads;
  return 1;
}

function shapeOf(model: Model): Answer<readonly LayerGroup[]> {
  return model.attention === undefined
    ? refused(`The shape of ${model.name} was not found, so its KV cache cannot be computed.`)
    : known(model.attention);
}

function sumOver(
  model: Model,
  kvFormat: NumberFormat,
  tokens: (group: LayerGroup) => number,
): Answer<number> {
  const shape = shapeOf(model);
  if (shape.kind === 'refused') return shape;
  const values = shape.value.reduce(
    (sum, group) => sum + group.layers * valuesPerTokenAndLayer(group) * tokens(group),
    0,
  );
  return known((values * kvFormat.bitsPerWeight) / BITS_PER_BYTE);
}

/**
 * Bytes by which the cache grows with each token once all windows are full:
 * 2 × layers × KV heads × head dimension × bytes, over the layers that keep everything.
 * Source: NVCheckup, docs/roadmap/spark-support.md, §7.4.
 */
export function kvGrowthBytesPerToken(model: Model, kvFormat: NumberFormat): Answer<number> {
  return sumOver(model, kvFormat, (group) => (group.kind === 'window' ? 0 : 1));
}

/** The same with window layers counted as if they grew, as many tables print it. */
export function kvBytesPerTokenAllLayers(model: Model, kvFormat: NumberFormat): Answer<number> {
  return sumOver(model, kvFormat, () => 1);
}

/**
 * Bytes of the KV cache. Layers with full attention keep every token, window layers their window,
 * latent layers one compressed vector with its rotary part (DeepSeek-V2, arXiv:2405.04434, §2.1);
 * the state of linear-attention and Mamba layers does not grow and is left out.
 *
 * @param contextTokens tokens of each sequence, prompt and answer together
 * @param sequences sequences at the same time, each with a cache of its own
 */
export function kvCacheBytes(
  model: Model,
  contextTokens: number,
  kvFormat: NumberFormat,
  sequences = 1,
): Answer<number> {
  return sumOver(model, kvFormat, (group) => tokensKept(group, contextTokens) * sequences);
}

/** The part of the KV cache that each of several units holds; see `kvCacheBytes`. */
export function kvCacheBytesPerUnit(
  model: Model,
  contextTokens: number,
  kvFormat: NumberFormat,
  sequences: number,
  units: number,
): Answer<number> {
  return sumOver(
    model,
    kvFormat,
    (group) => tokensKept(group, contextTokens) * sequences * shareOfUnit(group, units),
  );
}
