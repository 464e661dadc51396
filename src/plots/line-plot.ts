import { scaleLinear } from 'd3-scale';
import { DRAWING_WIDTH, frame, path, shape, text } from '../drawings/svg.ts';

export interface LinePoint {
  /** Place on the horizontal axis, in the units of `xTicks`. */
  readonly x: number;
  readonly y: number;
  /** The value as the table prints it. */
  readonly words: string;
}

/** What a line plot shows; at most two lines, so that both can be told apart without a legend. */
export interface LinePlotSpec {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What the axes show, with units. */
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xTicks: readonly { readonly x: number; readonly words: string }[];
  readonly lines: readonly { readonly name: string; readonly points: readonly LinePoint[] }[];
}

const TOP = 58;
const BASE = 340;
const LEFT = 40;
const RIGHT = DRAWING_WIDTH - 26;
const CLASSES = ['d-step', 'd-step-now'] as const;
const MARK = 3.5;

/** Lines over an axis whose values start at nothing, with every point labelled, as SVG markup. */
export function linePlot(spec: LinePlotSpec): string {
  const points = spec.lines.flatMap((line) => line.points);
  const across = scaleLinear(
    [Math.min(...spec.xTicks.map(({ x }) => x)), Math.max(...spec.xTicks.map(({ x }) => x))],
    [LEFT, RIGHT],
  );
  const up = scaleLinear([0, Math.max(...points.map(({ y }) => y))], [BASE, TOP]).nice();
  return frame({ ...spec, height: BASE + 46 }, [
    text(0, 14, spec.yTitle, { className: 'd-s' }),
    shape('d-line', path('M', 0, BASE, 'H', DRAWING_WIDTH)),
    text(0, BASE - 5, '0', { className: 'd-s' }),
    ...spec.xTicks.flatMap(({ x, words }) => [
      shape('d-line', path('M', across(x), BASE, 'v', 6)),
      text(across(x), BASE + 21, words, { className: 'd-s', anchor: 'middle' }),
    ]),
    text(DRAWING_WIDTH, BASE + 40, spec.xTitle, { className: 'd-s', anchor: 'end' }),
    ...spec.lines.flatMap(({ name, points: line }, index) => {
      // Of two lines the second is the lower one and has its labels below.
      const side = index === 0 ? -11 : 17;
      const last = line.at(-1);
      // Below a line that rises, a name at its end would lie on it: it stands below the point before.
      const before = line.at(-2)?.y ?? last?.y ?? 0;
      return [
        shape(CLASSES[index] ?? 'd-step', linePath(line.map(({ x, y }) => [across(x), up(y)]))),
        ...line.flatMap(({ x, y, words }, place) => [
          mark(across(x), up(y)),
          // A rising line would run through a label above its point: it stands to the left.
          index === 0 && place > 0 && y > (line[place - 1]?.y ?? y)
            ? text(across(x) + MARK, up(y) + side, words, { anchor: 'end' })
            : text(across(x), up(y) + side, words, { anchor: 'middle' }),
        ]),
        ...(last === undefined || spec.lines.length === 1
          ? []
          : [
              text(DRAWING_WIDTH, index === 0 ? up(last.y) - 29 : up(before) + 36, name, {
                className: 'd-b',
                anchor: 'end',
              }),
            ]),
      ];
    }),
  ]);
}

function linePath(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y], index) => path(index === 0 ? 'M' : 'L', x, y)).join('');
}

/** A diamond: it stands apart from the line in every colour scheme. */
function mark(x: number, y: number): string {
  return shape(
    'd-mark',
    `${path('M', x, y - MARK, 'l', MARK, MARK, 'l', -MARK, MARK, 'l', -MARK, -MARK)}z`,
  );
}
