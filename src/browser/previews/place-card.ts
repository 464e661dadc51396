/** A box in the window, in CSS pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** Most that the card may be high so that it covers neither link nor the window's edge. */
  readonly mostHeight: number;
}

/** Gap between card and link, and least distance from the window's edge. */
const GAP = 8;
/** How far the card reaches to the left of the pointer. */
const LEAD = 40;

/**
 * Which line of a link a point is on, by its index: a link that wraps has a box for each line. The
 * nearest one, where the point is between them; the first without a point.
 */
export function lineAt(lines: readonly Box[], point: Point | undefined): number {
  if (point === undefined) return 0;
  const distance = ({ left, right, top, bottom }: Box): number =>
    Math.hypot(
      Math.max(left - point.x, 0, point.x - right),
      Math.max(top - point.y, 0, point.y - bottom),
    );
  const distances = lines.map(distance);
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** Places a card under or above a line, wherever the window has more room. */
export function placeCard(line: Box, card: Size, inWindow: Size, point: Point | undefined): Place {
  const above = line.top - 2 * GAP;
  const below = inWindow.height - line.bottom - 2 * GAP;
  const isBelow = below >= above;
  const mostHeight = Math.max(0, isBelow ? below : above);
  const start = point === undefined ? line.left : Math.max(line.left, point.x - LEAD);
  return {
    left: Math.max(GAP, Math.min(start, inWindow.width - card.width - GAP)),
    top: isBelow ? line.bottom + GAP : line.top - GAP - Math.min(card.height, mostHeight),
    mostHeight,
  };
}
