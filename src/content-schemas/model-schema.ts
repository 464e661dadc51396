import { z } from 'zod';
import { slugSchema, sources } from './fact-schema.ts';
import { checkDates, recordDates } from './record-dates.ts';

const count = z.int().positive();
const heads = { layers: count, kvHeads: count, headDimension: count };

/** Layers of one kind, and what each of them keeps of a token. */
export const attentionSchema = z.discriminatedUnion('kind', [
  /** Keeps keys and values of every token. */
  z.strictObject({ kind: z.literal('full'), ...heads }),
  /** Keeps keys and values of the last tokens only. */
  z.strictObject({ kind: z.literal('window'), ...heads, windowTokens: count }),
  /** Multi-head latent attention: keeps one compressed vector and the rotary part, once. */
  z.strictObject({ kind: z.literal('latent'), layers: count, latentValuesPerToken: count }),
  /** Linear attention, Mamba, or no attention: nothing grows with the context. */
  z.strictObject({
    kind: z.literal('none'),
    layers: count,
    /** Given where the layers hold nothing but experts, and so neither attention nor a state. */
    holds: z.literal('experts').optional(),
  }),
]);

const size = z.number().positive().optional();

/** A file of weights that somebody published, with the size as published. */
export const checkpointSchema = z
  .strictObject({
    name: z.string().min(1),
    /** Id of its number format; left out for a mix without a fixed number of bits. */
    format: slugSchema.optional(),
    /** 10⁹ bytes. */
    gigabytes: size,
    /** 2³⁰ bytes. */
    gibibytes: size,
    /** Weights read for one token, in 10⁹ bytes, where somebody worked it out for this file. */
    readPerTokenGigabytes: size,
    sources,
    note: z.string().min(1).optional(),
  })
  .superRefine(({ gigabytes, gibibytes, readPerTokenGigabytes }, context) => {
    if (gigabytes !== undefined && gibibytes !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['gibibytes'],
        message: 'stands beside "gigabytes": keep the one that was published',
      });
    }
    if (gigabytes === undefined && gibibytes === undefined && readPerTokenGigabytes === undefined) {
      context.addIssue({ code: 'custom', message: 'has no size' });
    }
  });

/** A file of `content/models/`: the shape of one open model. The file name is the model id. */
export const modelSchema = z
  .strictObject({
    name: z.string().min(1),
    /** Short names under which readers ask for it. */
    aliases: z.array(z.string().min(1)).min(1).optional(),
    family: z.string().min(1),
    /** How it is built, in a few words. */
    architecture: z.string().min(1),
    /** All parameters, in 10⁹. */
    parametersTotalBillion: z.number().positive(),
    /** Parameters that take part in one token, in 10⁹; equal to the total for a dense model. */
    parametersActiveBillion: z.number().positive().optional(),
    /**
     * Parameters read from memory for one token, in 10⁹: without the input embedding, of which one
     * row is read. Where input and output share one table, it is read as the output.
     */
    parametersReadPerTokenBillion: z.number().positive().optional(),
    experts: z.strictObject({ total: count, active: count }).optional(),
    /** All layers by kind; left out where the shape was not found. */
    attention: z.array(attentionSchema).min(1).optional(),
    /** Longest context that the model is made for. */
    contextTokens: count.optional(),
    /** As a source prints it, at 16 bits, without layers that stop growing; compared with the shape. */
    kvBytesPerTokenF16: count.optional(),
    /** The same with all layers counted as if they grew. */
    kvBytesPerTokenAllLayersF16: count.optional(),
    checkpoints: z.array(checkpointSchema).min(1).optional(),
    note: z.string().min(1).optional(),
    sources,
    ...recordDates,
  })
  .superRefine(checkDates);

export type AttentionRecord = z.infer<typeof attentionSchema>;
export type CheckpointRecord = z.infer<typeof checkpointSchema>;
export type ModelRecord = z.infer<typeof modelSchema>;
