import { z } from 'zod';
import { slugSchema } from './slug.ts';

/**
 * The machine on which something was seen. `dgx-spark` is NVIDIA's own unit (Founders Edition),
 * partners' units have ids of their own, and `gb10` means a machine with that chip whose maker the
 * source does not name.
 */
export const seenOnSchema = z.strictObject({
  /** Subject: the name of a file in `content/facts/`. */
  device: slugSchema,
  /** Machines that took part, where more than one did. */
  units: z.int().min(2).optional(),
  /** Operating system as the source names it: "DGX OS 7.4.0", "Ubuntu 24.04 without DGX OS". */
  system: z.string().min(1).optional(),
  /** Kernel as the source prints it. */
  kernel: z.string().min(1).optional(),
});

export type SeenOn = z.infer<typeof seenOnSchema>;
