import type { Entity } from './records.ts';
import { fold } from './words.ts';

/** Things that a text names, in the order of the text; a longer name hides a shorter one within it. */
export function namedIn<T extends Entity>(text: string, all: readonly T[]): T[] {
  const squeezed = squeeze(text);
  const found: { readonly entity: T; readonly at: number; readonly end: number }[] = [];
  for (const entity of all)
    for (const name of entity.names) {
      const wanted = squeeze(name).trim();
      const at = wanted.length < 2 ? -1 : squeezed.indexOf(` ${wanted} `);
      if (at >= 0) found.push({ entity, at: at + 1, end: at + 1 + wanted.length });
    }
  const longest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.entity !== one.entity &&
          other.at <= one.at &&
          other.end >= one.end &&
          other.end - other.at > one.end - one.at,
      ),
  );
  longest.sort((a, b) => a.at - b.at || b.end - b.at - (a.end - a.at));
  return [...new Set(longest.map(({ entity }) => entity))];
}

/** Words with single blanks between and around them, without signs that names are written with or without. */
export const squeeze = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `.replace(/^ $/, '');
