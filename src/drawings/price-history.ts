import { FACT_STATUS_WORDS } from '../content-schemas/vocabularies.ts';
import { formatDate, formatShortDate } from '../knowledge/format-date.ts';
import { formatFigure, formatValue } from '../knowledge/format-value.ts';
import type { Fact } from '../knowledge/knowledge-records.ts';
import { asOf } from '../knowledge/record-dates.ts';
import type { DrawingSource } from './drawing-source.ts';
import type { DrawingView } from './drawing-view.ts';
import { numberOf } from './figures.ts';
import { box, DRAWING_WIDTH, frame, path, shape, text } from './svg.ts';

const ID = 'price-history';
const TITLE = 'List price of the DGX Spark';
const SUBJECT = 'spark-prices';
const LEFT = 2;
const RIGHT = DRAWING_WIDTH - 2;
const TOP = 64;
const BASE = 304;
/** Room that a label needs: a date in the smallest type. */
const LABEL_WIDTH = 76;
const DAY = 86_400_000;

interface Step {
  readonly fact: Fact;
  readonly x: number;
  readonly end: number;
  readonly y: number;
}

/** Steps of the list price over time, on an axis that starts at nothing. */
export function priceHistory({ facts }: DrawingSource): DrawingView {
  const prices = [...facts.values()]
    .filter((fact) => fact.subject === SUBJECT && fact.group === 'price')
    .sort((a, b) => dayOf(asOf(a)) - dayOf(asOf(b)));
  const until =
    prices
      .map((fact) => fact.verifiedOn)
      .sort()
      .at(-1) ?? '';
  const steps = stepsOf(prices, until);
  const ranked = prices.toSorted((a, b) => numberOf(a) - numberOf(b));
  const description =
    `List price in the United States until ${formatDate(until)}. ` +
    `Highest: ${ranked.slice(-1).map(since).join('')}, lowest: ${ranked.slice(0, 1).map(since).join('')}; ` +
    `current: ${prices.slice(-1).map(since).join('')}.`;
  return {
    id: ID,
    title: TITLE,
    description,
    columns: ['Step', 'From', 'List price', 'Known how'],
    rows: prices.map((fact) => [
      stepName(fact),
      formatDate(asOf(fact)),
      priceOf(fact),
      FACT_STATUS_WORDS[fact.status],
    ]),
    isWide: false,
    svg: frame({ id: ID, title: TITLE, description, height: BASE + 46 }, [
      ...steps.map((step, index) =>
        box(
          index === steps.length - 1 ? 'd-now' : 'd-wash',
          step.x,
          step.y,
          step.end - step.x,
          BASE - step.y,
        ),
      ),
      shape(
        'd-step',
        path('M', LEFT, steps[0]?.y ?? BASE, ...steps.flatMap((s) => ['V', s.y, 'H', s.end])),
      ),
      ...steps.slice(-1).map((s) => shape('d-step-now', path('M', s.x, s.y, 'H', s.end))),
      shape(
        'd-tick',
        steps
          .slice(1)
          .map((s) => path('M', s.x, s.y, 'v', 7))
          .join(''),
      ),
      ...steps.map((step, index) => label(step, index === steps.length - 1)),
      ...timeAxis(startOf(prices[0], until), until),
    ]),
  };
}

function stepsOf(prices: readonly Fact[], until: string): Step[] {
  const first = dayOf(startOf(prices[0], until));
  const wide = (RIGHT - LEFT) / (dayOf(until) - first);
  const high = (BASE - TOP) / Math.max(...prices.map(numberOf));
  return prices.map((fact, index) => ({
    fact,
    x: LEFT + (dayOf(asOf(fact)) - first) * wide,
    end: LEFT + (dayOf(startOf(prices[index + 1], until)) - first) * wide,
    y: BASE - numberOf(fact) * high,
  }));
}

/** Above its step; below it where the next, higher step would cut through the words. */
function label({ fact, x, end, y }: Step, isCurrent: boolean): string {
  const lines = [
    priceOf(fact),
    formatShortDate(asOf(fact)),
    ...(fact.status === 'official' ? [] : [fact.status]),
  ];
  const isNarrow = end - x < LABEL_WIDTH;
  const start = isNarrow && !isCurrent ? y + 20 : y - 9 - 17 * (lines.length - 1);
  return lines
    .map((line, index) =>
      text(isNarrow && isCurrent ? end : x + 5, start + 17 * index, line, {
        className: index > 0 ? 'd-s' : isCurrent ? 'd-big' : 'd-b',
        ...(isNarrow && isCurrent ? { anchor: 'end' } : {}),
      }),
    )
    .join('');
}

function timeAxis(from: string, until: string): string[] {
  const first = dayOf(from);
  const wide = (RIGHT - LEFT) / (dayOf(until) - first);
  const place = (day: number): number => LEFT + (day - first) * wide;
  const last = Number(until.slice(0, 4));
  const years = Array.from(
    { length: last - Number(from.slice(0, 4)) + 1 },
    (_, back) => last - back,
  );
  return [
    shape('d-line', path('M', LEFT, BASE, 'H', RIGHT)),
    text(LEFT + 5, BASE - 7, formatFigure({ value: 0, unit: 'USD' }), { className: 'd-s' }),
    ...years.flatMap((year) => {
      const start = Math.max(place(dayOf(`${year}`)), LEFT);
      const end = Math.min(place(dayOf(`${year + 1}`)), RIGHT);
      return [
        shape('d-line', path('M', start, BASE, 'v', 8)),
        ...(end - start > 40
          ? [text((start + end) / 2, BASE + 19, `${year}`, { anchor: 'middle', className: 'd-s' })]
          : []),
      ];
    }),
    shape('d-line', path('M', RIGHT, BASE, 'v', 8)),
    text(RIGHT, BASE + 39, `last checked ${formatShortDate(until)}`, {
      anchor: 'end',
      className: 'd-s',
    }),
  ];
}

function stepName(fact: Fact): string {
  return fact.condition === undefined ? fact.label : `${fact.label} (${fact.condition})`;
}

/** The price with its qualifier; its condition stands with the name of the step. */
function priceOf({ value, range, unit, qualifier }: Fact): string {
  return formatValue({ value, range, unit, qualifier });
}

function since(fact: Fact): string {
  return `${formatFigure(fact)} from ${formatDate(asOf(fact))}`;
}

/** When a price began; without one, the day until which the line is drawn. */
function startOf(fact: Fact | undefined, until: string): string {
  return fact === undefined ? until : asOf(fact);
}

/** Days since 1970; a month or a year counts from its first day. */
function dayOf(date: string): number {
  const [year, month = '01', day = '01'] = date.split('-');
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) / DAY;
}
