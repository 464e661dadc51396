import type { ScaleLinear } from 'd3-scale';
import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../knowledge/format-value.ts';
import { box, DRAWING_WIDTH, path, shape, text } from './svg.ts';

/** A stretch of a bar, in units of the scale. */
export interface BarPart {
  readonly className: string;
  readonly from: number;
  readonly to: number;
}

/** A named bar with its value in words. */
export interface BarRow {
  readonly name: string;
  readonly words: string;
  readonly parts: readonly BarPart[];
  /** A line of small type below the bar. */
  readonly remark?: string | undefined;
  readonly isOwn?: boolean | undefined;
}

export interface BarLayout {
  readonly top: number;
  /** Place of a value on the horizontal axis. */
  readonly across: (value: number) => number;
  /** Thickness of a bar. */
  readonly thickness?: number;
}

export interface BarRows {
  readonly parts: readonly string[];
  /** Where the next thing may begin. */
  readonly bottom: number;
}

const LABEL = 20;
const REMARK = 17;
const GAP = 10;

/** Bars one below the other, each with name and value above it. */
export function barRows(
  rows: readonly BarRow[],
  { top, across, thickness = 10 }: BarLayout,
): BarRows {
  let y = top;
  const parts = rows.flatMap((row) => {
    const base = y;
    y += LABEL + thickness + GAP + (row.remark === undefined ? 0 : REMARK);
    return [
      text(0, base + 14, row.name, row.isOwn === true ? { className: 'd-b' } : {}),
      text(DRAWING_WIDTH, base + 14, row.words, { anchor: 'end' }),
      ...row.parts.map(({ className, from, to }) =>
        box(className, across(from), base + LABEL, across(to) - across(from), thickness),
      ),
      ...(row.remark === undefined
        ? []
        : [text(0, base + LABEL + thickness + 16, row.remark, { className: 'd-s' })]),
    ];
  });
  return { parts, bottom: y };
}

const EDGE = 1;
const HALF_LABEL = 30;

/** Height of the axis below bars. */
export const BAR_AXIS = 26;

/** Places of values from nothing to the largest, over the whole width. */
export function barScale(most: number): ScaleLinear<number, number> {
  return scaleLinear([0, most], [EDGE, DRAWING_WIDTH - EDGE]);
}

/** The axis below bars; its last number carries the unit. */
export function barAxis(
  across: ScaleLinear<number, number>,
  y: number,
  unit: string,
  ticks: readonly number[] = across.ticks(5),
): string[] {
  return [
    shape('d-line', path('M', EDGE, y, 'H', DRAWING_WIDTH - EDGE)),
    shape('d-line', ticks.map((tick) => path('M', across(tick), y, 'v', 6)).join('')),
    ...ticks.map((tick, index) => {
      const isLast = index === ticks.length - 1;
      const words = formatNumber(tick) + (isLast ? `\u00A0${unit}` : '');
      if (index === 0) return text(0, y + 21, words, { className: 'd-s' });
      const isAtEdge = isLast && across(tick) > DRAWING_WIDTH - HALF_LABEL;
      return text(isAtEdge ? DRAWING_WIDTH : across(tick), y + 21, words, {
        className: 'd-s',
        anchor: isAtEdge ? 'end' : 'middle',
      });
    }),
  ];
}
