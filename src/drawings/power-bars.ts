import { FACT_STATUS_WORDS } from '../content-schemas/vocabularies.ts';
import { formatFigure, formatValue } from '../knowledge/format-value.ts';
import { BAR_AXIS, barAxis, barRows, barScale } from './bar-rows.ts';
import { type Drawing, drawingView } from './drawing.ts';
import type { DrawingSource } from './drawing-source.ts';
import { factOf, spanOf } from './figures.ts';

const ID = 'power-bars';
const TITLE = 'Power of a DGX Spark, from switched off to its supply';
const SUPPLY = 'dgx-spark.power-supply';

const STATES: readonly { readonly name: string; readonly fact: string }[] = [
  { name: 'Switched off, declared', fact: 'dgx-spark.power-off-declared' },
  { name: 'Idle, without a display', fact: 'dgx-spark.power-idle-headless' },
  { name: 'Idle since February 2026, with a display', fact: 'dgx-spark.power-idle-after' },
  { name: 'Idle before February 2026', fact: 'dgx-spark.power-idle-before' },
  { name: 'Idle, declared', fact: 'dgx-spark.power-idle-declared' },
  { name: 'Language model (ServeTheHome)', fact: 'dgx-spark.power-llm' },
  { name: 'Serving a model (EXO Labs)', fact: 'dgx-spark.power-serving' },
  { name: 'CPU load', fact: 'dgx-spark.power-cpu-load' },
  { name: 'Writing text, Dell unit, at the wall', fact: 'dgx-spark.power-llm-wall' },
  { name: 'GPU load, at the wall', fact: 'dgx-spark.power-gpu-wall' },
  { name: 'CPU and GPU loaded', fact: 'dgx-spark.power-max-measured' },
  { name: 'Highest, declared', fact: 'dgx-spark.power-max-declared' },
  { name: 'Power supply', fact: SUPPLY },
];

/** Power in each state, from the lowest to what the supply gives. */
export const POWER_BARS: Drawing = {
  id: ID,
  needs: STATES.map(({ fact }) => fact),
  draw: ({ facts }: DrawingSource) => {
    const states = STATES.map((state) => {
      const fact = factOf(facts, state.fact);
      return { ...state, ...spanOf(fact), status: fact.status, words: wordsOf(fact) };
    }).sort((a, b) => a.high - b.high);
    const most = Math.max(...states.map(({ high }) => high));
    const across = barScale(most);
    const bars = barRows(
      states.map(({ name, fact, words, low, high, status }) => ({
        name,
        words,
        parts:
          fact === SUPPLY
            ? [{ className: 'd-open', from: 0, to: high }]
            : [
                { className: status === 'official' ? 'd-limit' : 'd-bar', from: 0, to: low },
                ...(high > low ? [{ className: 'd-limit', from: low, to: high }] : []),
              ],
      })),
      { top: 0, across, thickness: 9 },
    );
    const base = bars.bottom + 2;
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `Filled bars were measured or reported, pale ones are declared by the maker; a pale end is a range. The supply gives ` +
        `${formatFigure(factOf(facts, SUPPLY))}. Meters and methods differ from line to line.`,
      columns: ['State', 'Power', 'Known how'],
      rows: states.map(({ name, words, status }) => [name, words, FACT_STATUS_WORDS[status]]),
      height: base + BAR_AXIS,
      parts: [...bars.parts, ...barAxis(across, base, 'W')],
    });
  },
};

/** The figure with its qualifier; its condition stands in the name of the state. */
function wordsOf({ value, range, unit, qualifier }: Parameters<typeof formatValue>[0]): string {
  return formatValue({ value, range, unit, qualifier });
}
