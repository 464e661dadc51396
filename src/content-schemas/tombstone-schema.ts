import { z } from 'zod';
import { calendarDay } from './dates.ts';
import { slugSchema } from './fact-schema.ts';
import { pageAddress } from './page-address.ts';

/** An address that was published and leads nowhere any more. */
export const tombstoneSchema = z.strictObject({
  id: slugSchema.describe('Unique: a name for the entry.'),
  address: z
    .string()
    .refine((address) => /^\/[^\s?]*$/.test(address), {
      error:
        'must be an address of this site, such as /wiki/old-name/ or /wiki/dgx-spark/#old-section',
    })
    .describe('The address as it stands in content/addresses.txt: a page, a section or a file.'),
  goneOn: calendarDay.describe('The day on which it was taken away.'),
  reason: z.string().min(1).max(300).describe('Why it is gone, in a sentence.'),
  instead: pageAddress.describe('What to read instead: a page of this site, or a section of one.'),
});

/** `content/tombstones.yaml`: addresses that were given up, and what to read instead. */
export const tombstonesSchema = z.strictObject({
  /** Empty or left out as long as every address that was published still answers. */
  tombstones: z.array(tombstoneSchema).optional(),
});

export type TombstoneRecord = z.infer<typeof tombstoneSchema>;
