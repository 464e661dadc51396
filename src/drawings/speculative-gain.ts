import type { RunRecord } from '../content-schemas/run-schema.ts';
import { computed } from './amounts.ts';
import { BAR_AXIS, barAxis, barRows, barScale } from './bar-rows.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, runOf, speedOf } from './drawing-source.ts';
import { speedWords } from './run-words.ts';
import { text } from './svg.ts';

const ID = 'speculative-gain';
const TITLE = 'Decode with and without drafting';
/** Runs of one source on one engine, first without drafting and then with it. */
const PAIRS = [
  { plain: 'b192', drafted: 'b193' },
  { plain: 'b214-vllm-base', drafted: 'b214-vllm' },
  { plain: 'b202', drafted: 'b204' },
  { plain: 'b195', drafted: 'b196' },
  { plain: 'b186', drafted: 'b187' },
] as const;
const TITLE_ROW = 26;

/** Pairs of runs that differ in drafting, sorted by what it gains. */
export const SPECULATIVE_GAIN: Drawing = {
  id: ID,
  needs: PAIRS.flatMap(({ plain, drafted }) => [`runs/${plain}`, `runs/${drafted}`]),
  draw: (source: DrawingSource) => {
    const pairs = PAIRS.map((pair) => {
      const [plain, drafted] = [runOf(source, pair.plain), runOf(source, pair.drafted)];
      return { plain, drafted, gain: speedOf(drafted) / speedOf(plain) };
    }).sort((a, b) => b.gain - a.gain);
    const across = barScale(Math.max(...pairs.map(({ drafted }) => speedOf(drafted))));
    const times = (gain: number): string => `${computed(gain, 2)} times`;
    let y = 0;
    const parts = pairs.flatMap(({ plain, drafted, gain }) => {
      const bars = barRows(
        [
          {
            name: 'Without drafting',
            words: speedWords(speedOf(plain)),
            parts: [part(plain, 'd-bar')],
          },
          {
            name: methodOf(drafted),
            words: `${speedWords(speedOf(drafted))}, ${times(gain)}`,
            parts: [part(drafted, 'd-bar-own')],
          },
        ],
        { top: y + TITLE_ROW - 6, across, thickness: 8 },
      );
      const title = text(0, y + 16, titleOf(plain), { className: 'd-b' });
      y = bars.bottom + 6;
      return [title, ...bars.parts];
    });
    const [most, least] = [pairs[0], pairs.at(-1)];
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        'One stream on one DGX Spark, in tokens/s; each pair is from one source, with the same model and engine. ' +
        `The gain is from ${least === undefined ? '' : times(least.gain)} to ${most === undefined ? '' : times(most.gain)}. It depends on the text: a draft that is rejected costs time.`,
      columns: [
        'Model, format, engine',
        'Version',
        'Drafting',
        'Without, tokens/s',
        'With, tokens/s',
        'Gain',
      ],
      rows: pairs.map(({ plain, drafted, gain }) => [
        titleOf(plain),
        plain.engineVersion ?? 'not stated',
        methodOf(drafted),
        speedWords(speedOf(plain)),
        speedWords(speedOf(drafted)),
        times(gain),
      ]),
      height: y + 2 + BAR_AXIS,
      parts: [...parts, ...barAxis(across, y + 2, 'tokens/s')],
    });
  },
};

function part(run: RunRecord, className: string) {
  return { className, from: 0, to: speedOf(run) };
}

/** The model as its source prints it: revisions share a record. */
function titleOf({ model, format, engine }: RunRecord): string {
  return [model, format, engine].filter(Boolean).join(', ');
}

/** How the tokens were drafted: the first words of the settings of the run. */
function methodOf({ settings = 'with drafting' }: RunRecord): string {
  const words = settings.split(';')[0] ?? settings;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
