/** A stretch of the page from top to bottom, in CSS pixels. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Least distance between two things in the margin. */
const GAP = 12;

/**
 * Where something of a height finds room beside a text: at its beginning, or else under what stands
 * there, as long as it begins beside the text.
 *
 * @returns the top; undefined without room
 */
export function freePlace(text: Band, height: number, taken: readonly Band[]): number | undefined {
  let { top } = text;
  const ordered = taken.toSorted((a, b) => a.top - b.top);
  for (const band of ordered)
    if (band.bottom + GAP > top && band.top - GAP < top + height) top = band.bottom + GAP;
  return top < text.bottom ? top : undefined;
}
