import type { Position } from './problems.ts';

/**
 * A stretch of a file that readers will see as text: its source, uncooked, and where it begins.
 * Rules on wording search the source, so that every match has an exact place.
 */
export interface TextRun {
  readonly source: string;
  /** Offset of the first character in the file's text. */
  readonly offset: number;
  /** `prose` is the running text of an article; `field` a value of YAML or front matter. */
  readonly kind: 'prose' | 'field';
  /** Anchor of the section of depth 2 in which running text stands; empty above the first. */
  readonly section?: string;
  /** Anchor of the nearest heading above it; empty above the first. */
  readonly heading?: string;
  /** Whether it is a heading, or the words of a link: no place for another link. */
  readonly isClosed?: boolean;
}

/** Turns offsets of one text into lines and columns. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** Line and column of an offset, both from 1. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
