import { DRAWING_WIDTH, path, shape, text } from './svg.ts';

/** Where a plot lies in the image. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
}

export interface Tick {
  /** Place in the image. */
  readonly at: number;
  readonly words: string;
}

/** Room that half a label needs before it would leave the image. */
const HALF_LABEL = 22;

/** The horizontal axis below a plot, with its title at the right. */
export function xAxis(
  { left, right, base }: PlotArea,
  ticks: readonly Tick[],
  title: string,
): string[] {
  return [
    shape('d-line', path('M', left, base, 'H', right)),
    shape('d-line', ticks.map(({ at }) => path('M', at, base, 'v', 6)).join('')),
    ...ticks.map(({ at, words }) =>
      at < HALF_LABEL
        ? text(0, base + 21, words, { className: 'd-s' })
        : at > DRAWING_WIDTH - HALF_LABEL
          ? text(DRAWING_WIDTH, base + 21, words, { className: 'd-s', anchor: 'end' })
          : text(at, base + 21, words, { className: 'd-s', anchor: 'middle' }),
    ),
    text(DRAWING_WIDTH, base + 40, title, { className: 'd-s', anchor: 'end' }),
  ];
}

/** Lines across a plot at the ticks of the vertical axis, whose title stands at the top left. */
export function yAxis(
  { left, right, top }: PlotArea,
  ticks: readonly Tick[],
  title: string,
): string[] {
  return [
    text(0, top - 16, title, { className: 'd-s' }),
    shape('d-grid', ticks.map(({ at }) => path('M', left, at, 'H', right)).join('')),
    ...ticks.map(({ at, words }) =>
      text(left - 6, at + 4, words, { className: 'd-s', anchor: 'end' }),
    ),
  ];
}

/** A line through places of the image. */
export function linePath(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y], index) => path(index === 0 ? 'M' : 'L', x, y)).join('');
}

/** A dot; its class gives the colour. */
export function dot(className: string, x: number, y: number, radius = 4.5): string {
  return shape(
    className,
    `${path('M', x - radius, y, 'a', radius, radius, 0, 1, 0, 2 * radius, 0)}${path('a', radius, radius, 0, 1, 0, -2 * radius, 0)}z`,
  );
}

/**
 * Moves places apart until each has `gap` to the next, as little as possible and within the limits.
 *
 * @param wanted in ascending order
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  { least, most }: { readonly least: number; readonly most: number },
): number[] {
  const places: number[] = [];
  for (const place of wanted)
    places.push(Math.max(place, least, (places.at(-1) ?? -Infinity) + gap));
  let limit = most;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? limit, limit);
    limit = (places[index] ?? limit) - gap;
  }
  return places;
}
