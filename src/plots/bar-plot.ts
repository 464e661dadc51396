import { scaleLinear } from 'd3-scale';
import { box, DRAWING_WIDTH, frame, path, shape, text } from '../drawings/svg.ts';

/** A bar from nothing to a value, with a name and the value in words beside it. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly valueWords: string;
  /** Where it could reach at most; drawn as a frame around the bar. */
  readonly limit?: number | undefined;
}

export interface BarGroup {
  /** Undefined where bars stand alone. */
  readonly title: string | undefined;
  readonly bars: readonly Bar[];
}

/** What a bar plot shows. */
export interface BarPlotSpec {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Unit of the axis: "tokens/s". */
  readonly unit: string;
  readonly groups: readonly BarGroup[];
}

const ROW = 36;
const BAR = 10;
const LABEL = 16;
const GROUP_TITLE = 26;
const AXIS = 52;
const TICK_COUNT = 5;

/** Bars that lie one below the other on an axis that starts at nothing, as SVG markup. */
export function barPlot({ id, title, description, unit, groups }: BarPlotSpec): string {
  const ends = groups.flatMap(({ bars }) =>
    bars.map(({ value, limit = 0 }) => Math.max(value, limit)),
  );
  const scale = scaleLinear([0, Math.max(...ends)], [0, DRAWING_WIDTH - 2]).nice(TICK_COUNT);
  const parts: string[] = [];
  let y = 0;
  for (const group of groups) {
    if (group.title !== undefined) {
      y += GROUP_TITLE;
      parts.push(text(0, y - 6, group.title, { className: 'd-b' }));
    }
    for (const bar of group.bars) {
      parts.push(
        text(0, y + LABEL - 2, bar.name, { className: 'd-s' }),
        text(DRAWING_WIDTH, y + LABEL - 2, bar.valueWords, { anchor: 'end' }),
        ...(bar.limit === undefined
          ? []
          : [box('d-limit', 1, y + LABEL + 3, scale(bar.limit), BAR + 4)]),
        box('d-bar', 1, y + LABEL + 5, scale(bar.value), BAR),
      );
      y += ROW;
    }
  }
  return frame({ id, title, description, height: y + AXIS }, [...parts, ...axis(y + 6)]);

  function axis(top: number): string[] {
    return [
      shape('d-line', path('M', 1, top, 'H', DRAWING_WIDTH - 1)),
      ...scale.ticks(TICK_COUNT).flatMap((tick, index, all) => {
        const x = 1 + scale(tick);
        const isFirst = index === 0;
        const isAtEdge = index === all.length - 1 && x > DRAWING_WIDTH - 20;
        return [
          shape('d-line', path('M', x, top, 'v', 6)),
          text(isFirst ? 0 : isAtEdge ? DRAWING_WIDTH : x, top + 21, tick.toLocaleString('en-US'), {
            className: 'd-s',
            ...(isFirst ? {} : { anchor: isAtEdge ? 'end' : 'middle' }),
          }),
        ];
      }),
      text(DRAWING_WIDTH, top + 40, unit, { className: 'd-s', anchor: 'end' }),
    ];
  }
}
