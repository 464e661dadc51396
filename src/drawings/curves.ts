import { dot, linePath, type PlotArea, spread, type Tick, xAxis, yAxis } from './axes.ts';
import { shape, text } from './svg.ts';

/** A line of a plot, with its name and last value at the right end. */
export interface Curve {
  readonly name: string;
  /** Places in the image. */
  readonly places: readonly (readonly [number, number])[];
  /** The value at the last place, in words. */
  readonly endWords: string;
  readonly isOwn?: boolean | undefined;
}

interface Axis {
  readonly ticks: readonly Tick[];
  readonly title: string;
}

const NAME_GAP = 36;
const MARGIN = 10;

/** Lines that carry their names at their ends, in the room right of the plot. */
export function curves(
  area: PlotArea,
  axes: { readonly x: Axis; readonly y: Axis },
  lines: readonly Curve[],
): string[] {
  const sorted = lines.toSorted((a, b) => endOf(a)[1] - endOf(b)[1]);
  const labels = spread(
    sorted.map((line) => endOf(line)[1]),
    NAME_GAP,
    { least: area.top, most: area.base - 16 },
  );
  return [
    ...yAxis(area, axes.y.ticks, axes.y.title),
    ...xAxis(area, axes.x.ticks, axes.x.title),
    ...sorted.map(({ places, isOwn }) =>
      shape(isOwn === true ? 'd-step-now' : 'd-link', linePath(places)),
    ),
    ...sorted.flatMap(({ places, isOwn }) =>
      places.map(([x, y]) => dot(isOwn === true ? 'd-dot-own' : 'd-dot', x, y, 4)),
    ),
    ...sorted.flatMap(({ name, endWords, isOwn }, index) => {
      const y = labels[index] ?? 0;
      return [
        text(area.right + MARGIN, y + 1, name, isOwn === true ? { className: 'd-b' } : {}),
        text(area.right + MARGIN, y + 17, endWords, { className: 'd-s' }),
      ];
    }),
  ];
}

function endOf({ places }: Curve): readonly [number, number] {
  return places.at(-1) ?? [0, 0];
}
