import { z } from 'zod';
import { sources } from './fact-schema.ts';
import { checkDates, recordDates } from './record-dates.ts';

/** What a number format is used for. */
export const FORMAT_USES = ['weights', 'kv-cache'] as const;

/** How the bits of one value divide; one of them is the sign. */
const layoutSchema = z.strictObject({
  name: z.string().min(1),
  exponentBits: z.int().min(0),
  mantissaBits: z.int().min(0),
});

/** Values that share a scale, and that scale. */
const blockSchema = z.strictObject({
  values: z.int().min(1),
  /** Encoding of the scale, as its layout is named: "E8M0". */
  scale: z.string().min(1),
  scaleBits: z.int().min(1),
  /** Encoding of a scale that the whole tensor shares; it adds next to nothing. */
  tensorScale: z.string().min(1).optional(),
});

/** A file of `content/formats/`: how many bits a number takes. The file name is the format id. */
export const formatSchema = z
  .strictObject({
    name: z.string().min(1),
    /** Short names under which readers ask for it; one that several share is a choice to offer. */
    aliases: z.array(z.string().min(1)).min(1).optional(),
    uses: z.array(z.enum(FORMAT_USES)).min(1),
    /** Bits of one value, with its share of the scales of its block. */
    bitsPerWeight: z.number().positive(),
    /** Where the number of bits comes from. */
    basis: z.string().min(1),
    /** Encodings of a value that bear this name, where it is a floating-point number. */
    layouts: z.array(layoutSchema).min(1).optional(),
    block: blockSchema.optional(),
    /** Average over a whole file, where some layers of it are kept in a wider format. */
    checkpointBitsPerWeight: z.number().positive().optional(),
    /** Which files that average was taken from. */
    checkpointBasis: z.string().min(1).optional(),
    /** How far files lie from that average, where it is more than 3 %: 0.07 is 7 %. */
    sizeUncertainty: z.number().positive().max(0.5).optional(),
    note: z.string().min(1).optional(),
    sources,
    ...recordDates,
  })
  .superRefine((format, context) => {
    const average = format.checkpointBitsPerWeight;
    if ((average === undefined) !== (format.checkpointBasis === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['checkpointBitsPerWeight'],
        message: 'and "checkpointBasis" stand together or not at all',
      });
    }
    if (average !== undefined && average < format.bitsPerWeight) {
      context.addIssue({
        code: 'custom',
        path: ['checkpointBitsPerWeight'],
        message: `is ${average}, less than "bitsPerWeight" (${format.bitsPerWeight})`,
      });
    }
  })
  .superRefine(({ layouts = [], block, bitsPerWeight }, context) => {
    for (const [index, { exponentBits, mantissaBits }] of layouts.entries()) {
      const share = block === undefined ? 0 : block.scaleBits / block.values;
      const bits = 1 + exponentBits + mantissaBits + share;
      if (bits !== bitsPerWeight)
        context.addIssue({
          code: 'custom',
          path: ['layouts', index],
          message: `takes ${bits} bits with its share of the scale, but "bitsPerWeight" is ${bitsPerWeight}`,
        });
    }
  })
  .superRefine(checkDates);

export type FormatRecord = z.infer<typeof formatSchema>;
