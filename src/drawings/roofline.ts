import { scaleLog } from 'd3-scale';
import { weightsInFormat } from '../fit/index.ts';
import { formatFigure, formatNumber, formatValue } from '../knowledge/format-value.ts';
import { computed } from './amounts.ts';
import { dot, linePath, type PlotArea, xAxis, yAxis } from './axes.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, formatOf, modelOf, runOf, speedOf } from './drawing-source.ts';
import { factOf, spanOf } from './figures.ts';
import { box, shape, text } from './svg.ts';

const ID = 'roofline';
const TITLE = 'Roofline of the GB10';
const MODEL = 'llama-3-1-8b';
/** Multiplication and addition for each parameter. */
const OPERATIONS = 2;
const TERA = 1e12;
/** Runs, with how far the words stand above or below the point. */
const POINTS = [
  { run: 'b010', format: 'fp8', name: 'decode, 1 stream', raise: 12 },
  { run: 'b011', format: 'fp8', name: 'decode, 32 streams', raise: 5 },
  { run: 'b017', format: 'nvfp4', name: 'decode, 1 stream', raise: -3 },
  { run: 'b017-p', format: 'nvfp4', name: 'prefill', raise: -13 },
] as const;
const BUS = 'gb10.memory-bandwidth';
const BF16 = 'gb10.bf16-dense';
const FP4 = 'gb10.fp4-dense';
const AREA: PlotArea = { left: 44, right: 436, top: 34, base: 350 };
const INTENSITIES = [1, 10, 100, 1000, 10000, 100000];
const RATES = [0.1, 1, 10, 100, 1000];

/** What memory and compute allow for each intensity, with measured runs of one model below it. */
export const ROOFLINE: Drawing = {
  id: ID,
  needs: [
    BUS,
    BF16,
    FP4,
    `models/${MODEL}`,
    ...new Set(POINTS.map(({ format }) => `formats/${format}`)),
    ...POINTS.map(({ run }) => `runs/${run}`),
  ],
  draw: (source: DrawingSource) => {
    const fact = (id: string) => factOf(source.facts, id);
    const [bus, bf16, fp4] = [fact(BUS), fact(BF16), fact(FP4)];
    const bytesPerSecond = spanOf(bus).high * 1e9;
    const bf16Roof = spanOf(bf16).high;
    const fp4Roof = spanOf(fp4);
    const ridge = (roof: number): number => (roof * TERA) / bytesPerSecond;
    const model = modelOf(source, MODEL);
    const points = POINTS.map((point) => {
      const run = runOf(source, point.run);
      const weights = weightsInFormat(model, formatOf(source, point.format));
      const read = model.parametersReadPerTokenBillion ?? model.parametersTotalBillion;
      if (weights.bytesReadPerToken.kind === 'refused')
        throw new Error(weights.bytesReadPerToken.reason);
      // The weights are read once for all tokens that are worked on at once.
      const tokens = run.kind === 'prefill' ? (run.promptTokens ?? 1) : (run.batch ?? 1);
      const operations = OPERATIONS * read * 1e9;
      const intensity = (operations * tokens) / weights.bytesReadPerToken.value;
      const rate = (operations * speedOf(run)) / TERA;
      const bound = Math.min((intensity * bytesPerSecond) / TERA, fp4Roof.high);
      return { ...point, weights: weights.name, run, tokens, intensity, rate, bound };
    });
    const across = scaleLog([1, 200000], [AREA.left, AREA.right]);
    const up = scaleLog([0.1, 1000], [AREA.base, AREA.top]);
    const slopeAt = (x: number): number => up((x * bytesPerSecond) / TERA);
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `The slope is memory bandwidth (${formatFigure(bus)}), the roofs are dense compute: BF16 ${formatValue({ ...bf16, condition: undefined })}, FP4 ${formatFigure(fp4)}. ` +
        `They meet at ${computed(ridge(bf16Roof))} and ${computed(ridge(fp4Roof.low))}–${computed(ridge(fp4Roof.high))} operations for each byte. ` +
        `Points: ${model.name}, ${OPERATIONS} operations for each parameter read and token; the weights are read once for all tokens worked on at once, and the KV cache is not counted.`,
      columns: [
        'Run',
        'Tokens at once',
        'Operations for each byte',
        'TFLOPS',
        'Bound there, TFLOPS',
      ],
      rows: [
        [
          'Ridge, BF16',
          'none',
          computed(ridge(bf16Roof)),
          formatNumber(bf16Roof),
          formatNumber(bf16Roof),
        ],
        ...points.map(({ name, weights, run, tokens, intensity, rate, bound }) => [
          `${weights}, ${run.engine ?? ''}: ${name}, ${formatFigure(run)}`,
          formatNumber(tokens),
          computed(intensity),
          computed(rate),
          computed(bound),
        ]),
      ],
      height: AREA.base + 46,
      parts: [
        ...yAxis(
          AREA,
          RATES.map((rate) => ({ at: up(rate), words: formatNumber(rate) })),
          'TFLOPS',
        ),
        ...xAxis(
          AREA,
          INTENSITIES.map((value) => ({ at: across(value), words: formatNumber(value) })),
          'operations for each byte read',
        ),
        box(
          'd-limit',
          across(ridge(fp4Roof.high)),
          up(fp4Roof.high),
          AREA.right - across(ridge(fp4Roof.high)),
          up(fp4Roof.low) - up(fp4Roof.high),
        ),
        shape(
          'd-step-now',
          linePath([
            [across(1), slopeAt(1)],
            [across(ridge(fp4Roof.high)), up(fp4Roof.high)],
            [AREA.right, up(fp4Roof.high)],
          ]),
        ),
        shape(
          'd-step',
          linePath([
            [across(ridge(bf16Roof)), up(bf16Roof)],
            [AREA.right, up(bf16Roof)],
          ]),
        ),
        text(AREA.right, up(fp4Roof.high) - 9, `FP4, dense: ${formatFigure(fp4)}`, {
          className: 'd-s',
          anchor: 'end',
        }),
        text(
          AREA.right,
          up(bf16Roof) + 19,
          `BF16, dense: ${formatValue({ ...bf16, condition: undefined })}`,
          { className: 'd-s', anchor: 'end' },
        ),
        text(across(8), slopeAt(8) - 24, formatFigure(bus), { className: 'd-b', anchor: 'end' }),
        ...points.flatMap(({ name, weights, intensity, rate, raise }) => [
          dot('d-dot', across(intensity), up(rate), 5),
          ...[`${weights}, ${name}`, `${computed(rate)} TFLOPS`].map((words, line) =>
            text(across(intensity) + 10, up(rate) + raise + 16 * line, words, { className: 'd-s' }),
          ),
        ]),
      ],
    });
  },
};
