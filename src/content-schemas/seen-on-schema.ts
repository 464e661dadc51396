import { z } from 'zod';
import { slugSchema } from './slug.ts';

/**
 * The machine on which something was seen. `dgx-spark` is NVIDIA's own unit (Founders Edition),
 * partners' units have ids of their own, and `gb10` means a machine with that chip whose maker the
 * source does not name.
 */
export const seenOnSchema = z.strictObject({
  device: slugSchema.describe('Subject: the name of a file in `content/facts/`.'),
  units: z.int().min(2).optional().describe('Machines that took part, where more than one did.'),
  system: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Operating system as the source names it: "DGX OS 7.4.0", "Ubuntu 24.04 without DGX OS".',
    ),
  kernel: z.string().min(1).optional().describe('Kernel as the source prints it.'),
});

export type SeenOn = z.infer<typeof seenOnSchema>;
