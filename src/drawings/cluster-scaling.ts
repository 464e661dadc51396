import { formatFigure } from '../knowledge/format-value.ts';
import { computed } from './amounts.ts';
import { BAR_AXIS, barAxis, barRows, barScale } from './bar-rows.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, runOf, speedOf } from './drawing-source.ts';
import { modelName } from './run-words.ts';

const ID = 'cluster-scaling';
const TITLE = 'What linked units gain over one';
/** Pairs of runs that differ in the number of units; a time gains when it falls. */
const PAIRS = [
  { one: 'b028', more: 'b029', what: '' },
  { one: 'b023-tpot-u1', more: 'b023-tpot-u4', what: 'Time per token, NVIDIA’s test' },
  { one: 'b023-u1', more: 'b023-u4', what: 'Fine-tuning, NVIDIA’s test' },
] as const;

/** Gains of two and four units, each in a frame as long as its number of units. */
export const CLUSTER_SCALING: Drawing = {
  id: ID,
  needs: PAIRS.flatMap(({ one, more }) => [`runs/${one}`, `runs/${more}`]),
  draw: (source: DrawingSource) => {
    const pairs = PAIRS.map((pair) => {
      const [one, more] = [runOf(source, pair.one), runOf(source, pair.more)];
      const isTime = more.unit === 'ms' || more.unit === 's';
      const gain = isTime ? speedOf(one) / speedOf(more) : speedOf(more) / speedOf(one);
      const name =
        pair.what ||
        `Decode of ${[modelName(one, source), one.format, one.engine].filter(Boolean).join(', ')}`;
      return { one, more, gain, name };
    }).sort((a, b) => a.more.units - b.more.units || a.gain - b.gain);
    const across = barScale(Math.max(...pairs.map(({ more, gain }) => Math.max(more.units, gain))));
    const times = (gain: number): string => `${computed(gain)} times`;
    const bars = barRows(
      pairs.map(({ one, more, gain, name }) => ({
        name,
        words: `${more.units} units: ${times(gain)}`,
        remark: `${formatFigure(one)} on one unit, ${formatFigure(more)} on ${more.units}`,
        parts: [
          { className: 'd-bar', from: 0, to: gain },
          { className: 'd-open', from: Math.min(gain, more.units), to: more.units },
        ],
      })),
      { top: 0, across, thickness: 14 },
    );
    const base = bars.bottom + 2;
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        'Speed of linked DGX Spark units divided by that of one, or the time of one divided by theirs; the dashed end is what is missing to their number. ' +
        `${pairs.map(({ more, gain, name }) => `${name}: ${times(gain)} on ${more.units} units`).join('; ')}.`,
      columns: ['What', 'One unit', 'Units', 'Linked units', 'Gain'],
      rows: pairs.map(({ one, more, gain, name }) => [
        name,
        formatFigure(one),
        String(more.units),
        formatFigure(more),
        times(gain),
      ]),
      height: base + BAR_AXIS,
      parts: [...bars.parts, ...barAxis(across, base, 'times one unit', across.ticks(4))],
    });
  },
};
