import { z } from 'zod';

/**
 * Which version was read of a page that its owner rewrites: a commit with an address that holds it,
 * or the admission that it is not known.
 */
export const pinnedSchema = z.union([
  z
    .strictObject({
      commit: z.string().regex(/^[0-9a-f]{7,40}$/, {
        error: 'must be a commit: seven to forty of the digits 0 to 9 and a to f',
      }),
      /** Address of that version, which stays the same when the page is rewritten. */
      url: z.url({ protocol: /^https?$/ }),
    })
    .refine(({ commit, url }) => url.includes(commit), {
      path: ['url'],
      error: 'does not contain the commit, so it would lead to another version one day',
    }),
  z.literal('unknown'),
]);

export type Pinned = z.infer<typeof pinnedSchema>;
