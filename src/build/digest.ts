import { createHash } from 'node:crypto';

/** One digest of several texts in their order. */
export const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  // Lengths keep apart what would read the same in a row.
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('base64url');
};
