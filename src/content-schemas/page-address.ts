import { z } from 'zod';

const PAGE_ADDRESS = /^\/(?:[a-z0-9][a-z0-9._-]*\/)+(?:#[\p{L}\p{N}_-]+)?$/u;

/** The address of a page of the site, from its root, with a section or without. */
export const pageAddress = z
  .string()
  // No `regex`: patterns of JSON Schema have no flag for letters of all scripts.
  .refine((address) => PAGE_ADDRESS.test(address), {
    error: 'must be an address such as /wiki/dgx-spark/#memory',
  });
