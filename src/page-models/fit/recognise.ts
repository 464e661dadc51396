/** Finds what a reader means by a name, and what is near to a name that nothing has. */

import type { Nearest } from '../shared/question-fault.ts';

export interface Named {
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
  /** Other names under which readers ask for it; one that several share is a choice to offer. */
  readonly aliases?: readonly string[] | undefined;
}

/** Name of a thing for readers. */
export const nameOf = ({ id, name, title }: Named): string => name ?? title ?? id;

/**
 * A name without what spellings differ in: capitals, and signs between words. A sign between two
 * digits stays, because “Qwen3 1.4B” and “Qwen3 14B” are two models.
 */
export function spelling(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/(?<!\d)-|-(?!\d)/g, '');
}

/** Whose repository it is, and the tuning, which leaves the shape as it is. */
const AROUND_MODEL = /^[^/]+\/|[-_ ](?:instruct|chat|it)$/gi;

/** Active parameters at the end of a name: “-A3B”. */
const ACTIVE = /^a\d+b$/;

/**
 * Everything that a name can mean: one thing where it is clear, several where the reader must
 * choose, none where it is not known. Nothing is taken for its likeness alone.
 */
export function recognise<T extends Named>(wanted: string, all: readonly T[]): readonly T[] {
  const exact = spelt(wanted, all);
  if (exact.length > 0) return exact;
  const bare = spelling(wanted.replaceAll(AROUND_MODEL, ''));
  const shorter = spelt(bare, all);
  if (shorter.length > 0) return shorter;
  return all.filter(({ id }) => {
    const known = spelling(id);
    return bare !== '' && known.startsWith(bare) && ACTIVE.test(known.slice(bare.length));
  });
}

function spelt<T extends Named>(wanted: string, all: readonly T[]): readonly T[] {
  const sought = spelling(wanted);
  if (sought === '') return [];
  const byId = all.filter(({ id }) => spelling(id) === sought);
  if (byId.length > 0) return byId;
  return all.filter(({ name, title, aliases = [] }) =>
    [name, title, ...aliases].some((one) => one !== undefined && spelling(one) === sought),
  );
}

const MOST_NEIGHBOURS = 4;

/** The few that a wrong name is nearest to, best first; none if it is like nothing. */
export function neighbours<T extends Named>(
  wanted: string,
  all: readonly T[],
  nearest: Nearest,
): readonly T[] {
  const sought = partsOf(wanted);
  const closest = nearest(
    wanted.toLowerCase(),
    all.map(({ id }) => id),
  );
  const scored = all
    .map((one) => {
      const parts = partsOf([one.id, one.name, one.title, ...(one.aliases ?? [])].join(' '));
      const shared = [...sought].filter((part) => parts.has(part)).join('').length;
      return { one, score: one.id === closest ? Number.POSITIVE_INFINITY : shared };
    })
    // One shared digit or letter is no likeness.
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score);
  return scored.slice(0, MOST_NEIGHBOURS).map(({ one }) => one);
}

/** Words and numbers of a name: “gpt-oss-120b” has “gpt”, “oss” and “120b”. */
function partsOf(words: string): ReadonlySet<string> {
  return new Set(words.toLowerCase().match(/\d+[a-z]*|[a-z]+/g) ?? []);
}
