import { formatNumber } from '../knowledge/format-value.ts';
import { BAR_AXIS, barAxis, barRows, barScale } from './bar-rows.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, runOf, speedOf } from './drawing-source.ts';
import { modelName, speedWords } from './run-words.ts';
import { DRAWING_WIDTH, text } from './svg.ts';

const ID = 'prefill-decode-time';
/** The question that the drawing answers. */
const PROMPT_TOKENS = 4096;
const ANSWER_TOKENS = 500;
const TITLE = `Time of a prompt of ${formatNumber(PROMPT_TOKENS)} tokens and an answer of ${ANSWER_TOKENS}`;
const MACHINES = [
  { name: 'DGX Spark', prefill: 'b248-p-d0', decode: 'b248-d4096' },
  { name: 'DGX Spark', prefill: 'b007-p', decode: 'b007' },
  { name: 'GeForce RTX 5090', prefill: 'b009-p', decode: 'b009' },
  { name: 'RTX PRO 6000 Blackwell', prefill: 'b008-p', decode: 'b008' },
  { name: 'DGX Spark', prefill: 'b249-p-d0', decode: 'b249-d4096' },
  { name: 'Ryzen AI Max+ 395', prefill: 'b171-p', decode: 'b171' },
] as const;
const TITLE_ROW = 24;

/** Reading and writing as parts of one bar, for two models on several machines. */
export const PREFILL_DECODE_TIME: Drawing = {
  id: ID,
  needs: MACHINES.flatMap(({ prefill, decode }) => [`runs/${prefill}`, `runs/${decode}`]),
  draw: (source: DrawingSource) => {
    const times = MACHINES.map((machine) => {
      const [prefill, decode] = [runOf(source, machine.prefill), runOf(source, machine.decode)];
      const read = PROMPT_TOKENS / speedOf(prefill);
      const write = ANSWER_TOKENS / speedOf(decode);
      return {
        ...machine,
        machine: `${machine.name}, ${decode.engine ?? ''}`,
        model: [modelName(decode, source), decode.format].filter(Boolean).join(', '),
        measuredWith:
          prefill.promptTokens === undefined ? 'not stated' : formatNumber(prefill.promptTokens),
        speeds: [speedWords(speedOf(prefill)), speedWords(speedOf(decode))] as const,
        read,
        write,
        total: read + write,
      };
    });
    const across = barScale(Math.max(...times.map(({ total }) => total)));
    const seconds = (value: number): string => `${value.toFixed(1)}\u00A0s`;
    let y = 0;
    const parts = [...Map.groupBy(times, ({ model }) => model)].flatMap(([model, group]) => {
      const bars = barRows(
        group
          .toSorted((a, b) => a.total - b.total)
          .map(({ machine, name, read, write, total }) => ({
            name: machine,
            words: `${seconds(read)} + ${seconds(write)} = ${seconds(total)}`,
            isOwn: name === 'DGX Spark',
            parts: [
              { className: 'd-bar-own', from: 0, to: read },
              { className: 'd-bar', from: read, to: total },
            ],
          })),
        { top: y + TITLE_ROW, across, thickness: 12 },
      );
      const title =
        text(0, y + 16, model, { className: 'd-b' }) +
        text(DRAWING_WIDTH, y + 16, 'reading + writing', { className: 'd-s', anchor: 'end' });
      y = bars.bottom + 6;
      return [title, ...bars.parts];
    });
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        'First part: reading the prompt, its tokens ÷ prefill speed; second part: writing the answer, its tokens ÷ decode speed. ' +
        'The speeds were measured with prompts of the lengths in the table or of a length that the source does not give, so a time is an estimate for this prompt.',
      columns: [
        'Model',
        'Machine, engine',
        'Prefill, tokens/s',
        'Prompt of that run, tokens',
        'Decode, tokens/s',
        'Reading',
        'Writing',
        'Together',
      ],
      rows: times.map(({ model, machine, measuredWith, speeds, read, write, total }) => [
        model,
        machine,
        speeds[0],
        measuredWith,
        speeds[1],
        seconds(read),
        seconds(write),
        seconds(total),
      ]),
      height: y + 2 + BAR_AXIS,
      parts: [...parts, ...barAxis(across, y + 2, 's')],
    });
  },
};
