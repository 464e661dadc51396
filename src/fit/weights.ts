import { type Answer, andThen, known, refused } from './answers.ts';
import type { Checkpoint, Model, NumberFormat } from './model.ts';
import { BITS_PER_BYTE, bytesOfGb, bytesOfGib } from './units.ts';

const BILLION = 1e9;

/**
 * How far a computed size may lie from the size of a published file, unless the format says more.
 * `checkpoint-sizes.test.ts`
 * holds the formula against published files and names those that miss.
 */
export const WEIGHT_UNCERTAINTY = 0.03;

/** How far a size computed for a format may lie from that of a file, as a share of it. */
export function sizeUncertainty(format: NumberFormat): number {
  return format.sizeUncertainty ?? WEIGHT_UNCERTAINTY;
}

/** Weights as they lie in memory. */
export interface Weights {
  /** Words for readers: the format, or the name of the file. */
  readonly name: string;
  readonly bytes: number;
  readonly basis: 'computed' | 'published';
  /** How far the size may be off, both ways, as a share of it; nothing where it was published. */
  readonly uncertainty?: number | undefined;
  /** Bytes of weights that are read for one token of one sequence. */
  readonly bytesReadPerToken: Answer<number>;
  /** Whether a file keeps attention, shared experts and output wider than the experts. */
  readonly isMix?: boolean | undefined;
}

/**
 * Names of Unsloth’s dynamic files, whose layers differ in width; what they keep wide is not in the
 * name. Source: Unsloth, “Unsloth Dynamic 2.0 GGUFs”.
 */
const MIX_NAME = /\bUD-|_XL\b/;

/** Bits per weight of a whole file: with layers kept wider where an average was published. */
export function fileBitsPerWeight(format: NumberFormat): number {
  return format.checkpointBitsPerWeight ?? format.bitsPerWeight;
}

/**
 * Bytes of all weights: parameters × bits ÷ 8. A mixture of experts keeps all its experts in memory.
 * Source: block sizes in gguf-py/gguf/constants.py and averages in tools/quantize/README.md
 * (llama.cpp).
 */
export function weightBytes(model: Model, format: NumberFormat): number {
  return (model.parametersTotalBillion * BILLION * fileBitsPerWeight(format)) / BITS_PER_BYTE;
}

/** Bytes of a published file, or a refusal if only what is read of it was published. */
export function checkpointBytes(checkpoint: Checkpoint): Answer<number> {
  if (checkpoint.gigabytes !== undefined) return known(bytesOfGb(checkpoint.gigabytes));
  if (checkpoint.gibibytes !== undefined) return known(bytesOfGib(checkpoint.gibibytes));
  return refused(`No source gives the size of ${checkpoint.name}.`);
}

/**
 * Parameters that one token reads, in units (not 10⁹). The published figure leaves out the input
 * embedding, of which a token reads one row; a table shared with the output (tied embeddings) is
 * read as the output. Without a published figure it is the active parameters of a mixture of
 * experts, and all parameters of a dense model: slightly too many.
 */
export function parametersReadPerToken(model: Model): Answer<number> {
  const billion = model.parametersReadPerTokenBillion ?? model.parametersActiveBillion;
  return billion === undefined
    ? refused(`No source says how many parameters of ${model.name} take part in a token.`)
    : known(billion * BILLION);
}

/** The weights of a model in a number format. */
export function weightsInFormat(model: Model, format: NumberFormat): Weights {
  return {
    name: format.name,
    bytes: weightBytes(model, format),
    basis: 'computed',
    isMix: MIX_NAME.test(format.name),
    uncertainty: sizeUncertainty(format),
    bytesReadPerToken: andThen(parametersReadPerToken(model), (parameters) =>
      known((parameters * fileBitsPerWeight(format)) / BITS_PER_BYTE),
    ),
  };
}

/**
 * The weights of a published file. What a token reads of it is the published figure, or else the
 * file’s size times the share of the parameters that a token reads, as if all were of equal width.
 *
 * @param format stands in for the size of a file of which only the bytes read were published
 */
export function weightsOfCheckpoint(
  model: Model,
  checkpoint: Checkpoint,
  format?: NumberFormat,
): Answer<Weights> {
  const read = checkpoint.readPerTokenGigabytes;
  const published = checkpointBytes(checkpoint);
  const size =
    published.kind === 'refused' && format !== undefined
      ? known(weightBytes(model, format))
      : published;
  return andThen(size, (bytes) =>
    known({
      name: checkpoint.name,
      bytes,
      basis: published.kind === 'known' ? 'published' : 'computed',
      isMix: read === undefined && MIX_NAME.test(checkpoint.name),
      uncertainty:
        published.kind === 'known' || format === undefined ? undefined : sizeUncertainty(format),
      bytesReadPerToken:
        read === undefined
          ? andThen(parametersReadPerToken(model), (parameters) =>
              known(bytes * Math.min(1, parameters / (model.parametersTotalBillion * BILLION))),
            )
          : known(bytesOfGb(read)),
    }),
  );
}
