import { createHash } from 'node:crypto';

/** How a policy names an inline script or block of styles: by the digest of its text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The names of all blocks of styles of a page, in their order. */
export function styleHashesIn(html: string): string[] {
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hashSource(text));
}
