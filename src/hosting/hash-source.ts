import { createHash } from 'node:crypto';

/** How a policy names an inline script or block of styles: by the digest of its text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
