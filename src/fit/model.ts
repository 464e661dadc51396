/**
 * What the arithmetic needs to know of a model, a number format and a published file. The records
 * of `content/models/` and `content/formats/` have these fields among others.
 */

/** Layers that keep keys and values for every token. */
export interface FullAttention {
  readonly kind: 'full';
  readonly layers: number;
  readonly kvHeads: number;
  readonly headDimension: number;
}

/** Layers that keep keys and values of the last `windowTokens` tokens. */
export interface WindowAttention {
  readonly kind: 'window';
  readonly layers: number;
  readonly kvHeads: number;
  readonly headDimension: number;
  readonly windowTokens: number;
}

/** Layers with multi-head latent attention: one compressed vector and a rotary part per token. */
export interface LatentAttention {
  readonly kind: 'latent';
  readonly layers: number;
  readonly latentValuesPerToken: number;
}

/** Layers of which nothing grows with the context: linear attention, Mamba, experts alone. */
export interface NoGrowth {
  readonly kind: 'none';
  readonly layers: number;
  /** Given where the layers hold nothing but experts. */
  readonly holds?: 'experts' | undefined;
}

export type LayerGroup = FullAttention | WindowAttention | LatentAttention | NoGrowth;

export interface Model {
  readonly name: string;
  readonly parametersTotalBillion: number;
  readonly parametersActiveBillion?: number | undefined;
  readonly parametersReadPerTokenBillion?: number | undefined;
  readonly experts?: { readonly total: number; readonly active: number } | undefined;
  readonly attention?: readonly LayerGroup[] | undefined;
  readonly contextTokens?: number | undefined;
}

export interface NumberFormat {
  readonly name: string;
  /** Bits of one value with its share of the block’s scales. */
  readonly bitsPerWeight: number;
  /** Average over a whole file that keeps some layers wider. */
  readonly checkpointBitsPerWeight?: number | undefined;
  /** How far a computed size may lie from that of a file, where it is more than usual: 0.07 is 7 %. */
  readonly sizeUncertainty?: number | undefined;
}

export interface Checkpoint {
  readonly name: string;
  readonly gigabytes?: number | undefined;
  readonly gibibytes?: number | undefined;
  readonly readPerTokenGigabytes?: number | undefined;
}
