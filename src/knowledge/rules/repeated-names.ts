import { type Finding, finding, type Position } from '../problems.ts';

/** A name in its place. */
export interface Name {
  readonly file: string;
  /** Looked up only where something is to be said: it costs more than the name. */
  readonly place: () => Position;
  /** The name as it is compared: without case and width. */
  readonly folded: string;
  readonly shown: string;
}

/** Brings a name into the form in which names are compared. */
export function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Findings for names that are given twice, or that are taken by others. */
export function repeatedNames(
  noun: string,
  names: readonly Name[],
  taken: readonly Name[] = [],
): Finding[] {
  const seen = new Map(taken.map((name) => [name.folded, name]));
  return names.flatMap((name) => {
    const earlier = seen.get(name.folded);
    seen.set(name.folded, earlier ?? name);
    if (earlier === undefined) return [];
    const message = `The ${noun} “${name.shown}” is already used in ${earlier.file}:${earlier.place().line}. Give it another.`;
    return [finding(name.file, message, name.place())];
  });
}
