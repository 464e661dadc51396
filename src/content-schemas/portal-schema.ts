import { z } from 'zod';
import { pageAddress } from './page-address.ts';

/** `content/portals/<id>.yaml`: a way in, by what a reader wants to do. */
export const portalSchema = z.strictObject({
  title: z.string().min(1).max(40).describe('A few words: “Buying”.'),
  question: z.string().min(1).max(70).describe('What a reader asks who should begin here.'),
  description: z.string().min(1).max(300).describe('One or two sentences that answer.'),
  place: z.number().int().min(1).describe('Place among the portals, from 1.'),
  groups: z
    .array(
      z.strictObject({
        title: z.string().min(1).max(60),
        links: z
          .array(
            z.strictObject({
              path: pageAddress,
              why: z.string().min(1).max(160).describe('What a reader finds there.'),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

export type PortalRecord = z.infer<typeof portalSchema>;
