import { weightBytes } from '../fit/index.ts';
import { formatNumber } from '../knowledge/format-value.ts';
import { gibibytes, spanWords } from './amounts.ts';
import { BAR_AXIS, barAxis, barScale } from './bar-rows.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, formatOf, modelOf } from './drawing-source.ts';
import { factOf } from './figures.ts';
import { box, DRAWING_WIDTH, path, shape, text } from './svg.ts';

const ID = 'model-sizes';
const TITLE = 'Weights of models against the memory of a DGX Spark';
const MODELS = [
  'llama-3-1-8b',
  'qwen3-32b',
  'llama-3-3-70b',
  'glm-4-5-air',
  'gpt-oss-120b',
  'qwen3-235b-a22b',
] as const;
const FORMATS = ['fp16-bf16', 'fp8', 'nvfp4'] as const;
const FREE = 'dgx-spark.memory-free-cuda';
const TOP = 40;
const BAR = 9;
const ROW = 26 + FORMATS.length * (BAR + 3);

/** Size of the weights at three widths beside what CUDA gets on one unit. */
export const MODEL_SIZES: Drawing = {
  id: ID,
  needs: [...MODELS.map((id) => `models/${id}`), ...FORMATS.map((id) => `formats/${id}`), FREE],
  draw: (source: DrawingSource) => {
    const formats = FORMATS.map((id) => formatOf(source, id));
    const free = gibibytes(factOf(source.facts, FREE));
    const gib = (value: number): string => spanWords({ low: value, high: value }, 'GiB');
    const models = MODELS.map((id) => {
      const model = modelOf(source, id);
      const sizes = formats.map((format) => weightBytes(model, format) / 2 ** 30);
      return { model, sizes };
    }).sort((a, b) => a.model.parametersTotalBillion - b.model.parametersTotalBillion);
    const across = barScale(Math.max(...models.flatMap(({ sizes }) => sizes)));
    const base = TOP + ROW * models.length;
    const fitting = (index: number): number =>
      models.filter(({ sizes }) => (sizes[index] ?? 0) <= free.low).length;
    const bits = (index: number): string => {
      const format = formats[index];
      return format === undefined
        ? ''
        : formatNumber(format.checkpointBitsPerWeight ?? format.bitsPerWeight);
    };
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `From top to bottom ${formats.map(({ name }, index) => `${name} (${bits(index)} bits)`).join(', ')}: parameters × bits ÷ 8. ` +
        `Of ${models.length} models ${formats.map(({ name }, index) => `${fitting(index)} fit at ${name}`).join(', ')}, ` +
        `before KV cache and runtime: CUDA reports ${spanWords(free, 'GiB')} as free, and a dashed bar is larger.`,
      columns: ['Model', 'Parameters', ...formats.map(({ name }) => name)],
      rows: models.map(({ model, sizes }) => [
        model.name,
        `${formatNumber(model.parametersTotalBillion)} billion`,
        ...sizes.map(gib),
      ]),
      height: base + 6 + BAR_AXIS,
      parts: [
        text(across(free.high) + 6, 14, `free for CUDA: ${spanWords(free, 'GiB')}`, {
          className: 'd-s',
        }),
        ...models.flatMap(({ model, sizes }, row) => {
          const y = TOP + ROW * row;
          return [
            text(0, y - 4, model.name, { className: 'd-b' }),
            text(DRAWING_WIDTH, y - 4, sizes.map(gib).join(' · '), {
              className: 'd-s',
              anchor: 'end',
            }),
            ...sizes.map((size, index) =>
              box(
                size > free.high ? 'd-open' : 'd-bar',
                across(0),
                y + 3 + index * (BAR + 3),
                across(size) - across(0),
                BAR,
              ),
            ),
          ];
        }),
        shape(
          'd-free',
          path('M', across(free.low), 2, 'V', 20) +
            models
              .map((_, row) => path('M', across(free.low), TOP + ROW * row, 'v', ROW - 20))
              .join(''),
        ),
        ...barAxis(across, base + 6, 'GiB'),
      ],
    });
  },
};
