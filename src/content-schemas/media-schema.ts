import { z } from 'zod';

/** A file of `content/media/` that ends in .yaml: what is known of the picture of the same name. */
export const mediaSchema = z.strictObject({
  /** What the picture shows, for those who do not see it. */
  alt: z.string().min(1),
  caption: z.string().min(1).optional(),
  /** Licence of the picture, such as "CC BY 4.0". */
  licence: z.string({ error: 'is missing: a picture needs a licence' }).min(1),
  /** Who made it. */
  author: z.string().min(1),
  /** Where it comes from, if it was not made for this site. */
  url: z.url({ protocol: /^https?$/ }).optional(),
});

export type MediaRecord = z.infer<typeof mediaSchema>;
