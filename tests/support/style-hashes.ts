import { hashSource } from '../../src/hosting/hash-source.ts';

/** The names of all blocks of styles of a page, in their order. */
export function styleHashesIn(html: string): string[] {
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hashSource(text));
}
