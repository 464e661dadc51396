import { z } from 'zod';
import { FORMAT_USES } from '../content-schemas/format-schema.ts';
import { RUN_KINDS, RUN_SOURCE_CLASSES, type RunRecord } from '../content-schemas/run-schema.ts';
import { QUALIFIERS, UNITS } from '../content-schemas/vocabularies.ts';
import { formatValue } from '../knowledge/format-value.ts';
import type { Model, NumberFormat } from '../knowledge/knowledge-records.ts';
import { modelPath, runPath, SITE_PATHS } from '../knowledge/site-paths.ts';
import { type ExportContext, exportSources, plainSpaces } from './export-context.ts';
import {
  addressField,
  aliasesField,
  dateFields,
  seenOnField,
  sourcesField,
  withdrawnField,
} from './shared-fields.ts';

/** One measured value. */
export const exportedRunSchema = z.strictObject({
  id: z.string().describe('Id of the run.'),
  device: z.string().describe('Id of the subject that was measured, as in subjects.'),
  units: z.int().describe('Number of machines that worked together.'),
  model: z.string().optional().describe('The model as the source prints it.'),
  modelId: z.string().optional().describe('Id of the model, as in models.'),
  what: z.string().optional().describe('What was measured, where the kind does not say it.'),
  format: z.string().optional().describe('Number format of the weights as the source prints it.'),
  formatId: z.string().optional().describe('Id of the number format, as in formats.'),
  engine: z.string().optional().describe('Program that ran the model.'),
  engineVersion: z.string().optional().describe('Version or build of the engine.'),
  settings: z.string().optional().describe('Flags, back ends and other circumstances.'),
  kind: z
    .enum(RUN_KINDS)
    .describe(
      'What was measured; the speed of decode is that of one stream, of throughput that of all.',
    ),
  value: z.number().optional().describe('The value; absent where there is a range.'),
  low: z.number().optional().describe('Lowest value of a range.'),
  high: z.number().optional().describe('Highest value of a range.'),
  unit: z.enum(UNITS).describe('Unit of the value.'),
  qualifier: z.enum(QUALIFIERS).optional().describe('Word that belongs before the value.'),
  text: z.string().describe('The value as printed, with plain spaces.'),
  batch: z.int().optional().describe('Streams, requests or images at once.'),
  depthTokens: z.int().optional().describe('Tokens in the cache before the measured part began.'),
  promptTokens: z.int().optional().describe('Tokens of the prompt.'),
  outputTokens: z.int().optional().describe('Tokens of the answer.'),
  spreadMedian: z.number().optional().describe('Median of the repetitions.'),
  spreadMin: z.number().optional().describe('Lowest of the repetitions.'),
  spreadMax: z.number().optional().describe('Highest of the repetitions.'),
  spreadDeviation: z.number().optional().describe('Standard deviation of the repetitions.'),
  spreadCount: z.int().optional().describe('Number of repetitions.'),
  ...dateFields,
  sourceClass: z.enum(RUN_SOURCE_CLASSES).describe('Who measured.'),
  caveats: z
    .array(z.string())
    .optional()
    .describe('What speaks against the run, and so against every value of it.'),
  valueCaveats: z
    .array(z.string())
    .optional()
    .describe('What speaks against this one value of the run.'),
  isSpeculative: z
    .boolean()
    .optional()
    .describe('Whether a draft of the next tokens was checked several at a time.'),
  isEstimate: z.boolean().optional().describe('Whether the source calls the figure an estimate.'),
  fileGibibytes: z.number().optional().describe('Size of the weights in GiB (2³⁰ bytes).'),
  parametersBillion: z.number().optional().describe('Weights in 10⁹, as the engine prints them.'),
  exceedsCeiling: z
    .string()
    .optional()
    .describe('Why the figure may stand above the bound that memory bandwidth sets.'),
  seenOn: seenOnField,
  withdrawn: withdrawnField,
  sources: sourcesField.describe('Sources, strongest first.'),
  address: addressField,
});
export type ExportedRun = z.infer<typeof exportedRunSchema>;

const count = z.int().optional();

/** The shape of an open model. */
export const exportedModelSchema = z.strictObject({
  id: z.string().describe('Id of the model.'),
  name: z.string().describe('Name of the model.'),
  aliases: aliasesField,
  family: z.string().describe('Family to which it belongs.'),
  architecture: z.string().describe('How it is built, in a few words.'),
  parametersTotalBillion: z.number().describe('All parameters, in 10⁹.'),
  parametersActiveBillion: z
    .number()
    .optional()
    .describe('Parameters that take part in one token, in 10⁹.'),
  parametersReadPerTokenBillion: z
    .number()
    .optional()
    .describe('Parameters read from memory for one token, in 10⁹.'),
  experts: z
    .strictObject({
      total: z.int().describe('Number of experts.'),
      active: z.int().describe('Experts that take part in one token.'),
    })
    .optional()
    .describe('Experts of a mixture of experts.'),
  attention: z
    .array(
      z.strictObject({
        kind: z
          .enum(['full', 'window', 'latent', 'none'])
          .describe('What the layers keep: every token, a window, a latent vector, nothing.'),
        layers: z.int().describe('Number of layers of this kind.'),
        kvHeads: count.describe('Heads whose keys and values are kept.'),
        headDimension: count.describe('Values of one head.'),
        windowTokens: count.describe('Tokens that a window holds.'),
        latentValuesPerToken: count.describe('Values that latent attention keeps of a token.'),
        holds: z
          .literal('experts')
          .optional()
          .describe('Given where the layers hold nothing but experts.'),
      }),
    )
    .optional()
    .describe('All layers by kind; absent where the shape was not found.'),
  contextTokens: count.describe('Longest context that the model is made for.'),
  kvBytesPerTokenF16: count.describe('Growth of the cache per token at 16 bits, as published.'),
  kvBytesPerTokenAllLayersF16: count.describe('The same with all layers counted as if they grew.'),
  checkpoints: z
    .array(
      z.strictObject({
        name: z.string().describe('Name of the file.'),
        format: z.string().optional().describe('Id of its number format, as in formats.'),
        gigabytes: z.number().optional().describe('Size in GB (10⁹ bytes), as published.'),
        gibibytes: z.number().optional().describe('Size in GiB (2³⁰ bytes), as published.'),
        readPerTokenGigabytes: z
          .number()
          .optional()
          .describe('Weights read for one token, in GB (10⁹ bytes).'),
        note: z.string().optional().describe('What one must know beside the size.'),
        sources: sourcesField.describe('Sources of the size.'),
      }),
    )
    .optional()
    .describe('Published files of its weights.'),
  note: z.string().optional().describe('What one must know beside the figures.'),
  ...dateFields,
  sources: sourcesField.describe('Sources, strongest first.'),
  address: addressField,
});
export type ExportedModel = z.infer<typeof exportedModelSchema>;

/** A number format. */
export const exportedFormatSchema = z.strictObject({
  id: z.string().describe('Id of the format.'),
  name: z.string().describe('Name of the format.'),
  aliases: aliasesField,
  uses: z.array(z.enum(FORMAT_USES)).describe('What it is used for.'),
  bitsPerWeight: z.number().describe('Bits of one value with its share of the scales.'),
  basis: z.string().describe('Where the number of bits comes from.'),
  layouts: z
    .array(
      z.strictObject({
        name: z.string().describe('Name of the encoding.'),
        exponentBits: z.int().describe('Bits of the exponent.'),
        mantissaBits: z.int().describe('Bits of the mantissa; one more bit is the sign.'),
      }),
    )
    .optional()
    .describe('Encodings of a value that bear this name.'),
  block: z
    .strictObject({
      values: z.int().describe('Values that share a scale.'),
      scale: z.string().describe('Encoding of the scale.'),
      scaleBits: z.int().describe('Bits of the scale.'),
      tensorScale: z.string().optional().describe('Encoding of a scale of the whole tensor.'),
    })
    .optional()
    .describe('Values that share a scale, and that scale.'),
  checkpointBitsPerWeight: z
    .number()
    .optional()
    .describe('Average over a whole file, where some layers are wider.'),
  checkpointBasis: z.string().optional().describe('Files from which that average was taken.'),
  sizeUncertainty: z
    .number()
    .optional()
    .describe('How far files lie from that average, as a share; absent where it is at most 3 %.'),
  note: z.string().optional().describe('What one must know beside it.'),
  ...dateFields,
  sources: sourcesField.describe('Sources, strongest first.'),
  address: addressField,
});
export type ExportedFormat = z.infer<typeof exportedFormatSchema>;

/** A run with its row on the page of all runs. */
export function exportRun(context: ExportContext, run: RunRecord): ExportedRun {
  const { range, spread, sources, value, ...fields } = run;
  return {
    ...fields,
    value,
    low: range?.low,
    high: range?.high,
    text: plainSpaces(formatValue(run)),
    spreadMedian: spread?.median,
    spreadMin: spread?.min,
    spreadMax: spread?.max,
    spreadDeviation: spread?.deviation,
    spreadCount: spread?.n,
    sources: exportSources(context, sources),
    address: context.addressOf(runPath(run.id)),
  };
}

/** A model with its page. */
export function exportModel(context: ExportContext, model: Model): ExportedModel {
  return {
    ...model,
    checkpoints: model.checkpoints?.map((checkpoint) => ({
      ...checkpoint,
      sources: exportSources(context, checkpoint.sources),
    })),
    sources: exportSources(context, model.sources),
    address: context.addressOf(modelPath(model.id)),
  };
}

/** A number format; formats have no pages of their own. */
export function exportFormat(context: ExportContext, format: NumberFormat): ExportedFormat {
  return {
    ...format,
    sources: exportSources(context, format.sources),
    address: context.addressOf(SITE_PATHS.models),
  };
}
