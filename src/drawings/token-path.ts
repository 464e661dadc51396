import { formatDate } from '../knowledge/format-date.ts';
import { formatFigure, formatValue } from '../knowledge/format-value.ts';
import type { Fact } from '../knowledge/knowledge-records.ts';
import { dateWords } from '../knowledge/record-dates.ts';
import type { DrawingSource } from './drawing-source.ts';
import type { DrawingView } from './drawing-view.ts';
import { factOf, gigabytes, numberOf } from './figures.ts';
import { box, DRAWING_WIDTH, frame, path, shape, text } from './svg.ts';

const ID = 'token-path';
const TITLE = 'From token to memory';
const WIDTH = DRAWING_WIDTH - 2;
const ROW = 41;
const BAR = 13;

interface Format {
  readonly weights: Fact;
  readonly binary: Fact;
  readonly ceiling: Fact;
  readonly measured?: Fact;
}

/** The way of the weights to the GPU, and what it allows: bytes to read against tokens each second. */
export function tokenPath({ facts }: DrawingSource): DrawingView {
  const model = (format: string): Format => ({
    weights: factOf(facts, `model-memory.llama-70b-${format}`),
    binary: factOf(facts, `model-memory.llama-70b-${format}-gib`),
    ceiling: factOf(facts, `model-memory.ceiling-70b-${format}`),
  });
  const measured = factOf(facts, 'spark-performance.llama-70b-fp8-decode');
  const formats: readonly Format[] = [model('fp16'), { ...model('fp8'), measured }, model('4bit')];
  const bus = formatFigure(factOf(facts, 'gb10.memory-bandwidth'));
  const visible = factOf(facts, 'dgx-spark.memory-visible');
  const missing = factOf(facts, 'model-memory.shortfall-70b-fp16');

  const description =
    `Each token of a dense model reads all weights once through the memory bus, at ${bus}. ` +
    `Ceiling for one request: ${formats.map((f) => `${formatFigure(f.ceiling)} for ${weightsOf(f)}`).join(', ')}. ` +
    `Visible to Linux: ${formatFigure(visible)}, so that ${formatValue(missing)} of the largest does not fit. ` +
    `Measured: ${formatFigure(measured)} (${measured.label}, ${dateWords(measured, 'measured', formatDate)}).`;
  const second = 132 + ROW * formats.length + 58;
  return {
    id: ID,
    title: TITLE,
    description,
    columns: ['Model', 'Weights read for each token', 'Ceiling', 'Measured'],
    rows: formats.map((f) => [
      f.weights.label,
      weightsOf(f),
      formatFigure(f.ceiling),
      f.measured === undefined ? 'no figure here' : formatFigure(f.measured),
    ]),
    isWide: false,
    svg: frame({ id: ID, title: TITLE, description, height: second + ROW * formats.length + 32 }, [
      ...way(bus, factOf(facts, 'gb10.c2c-bandwidth')),
      text(1, 126, 'Weights to read for each token', { className: 'd-b' }),
      ...weightBars(formats, visible, missing, 132),
      text(1, second - 6, `Ceiling: ${bus} ÷ weights`, { className: 'd-b' }),
      ...ceilingBars(formats, second),
    ]),
  };
}

function weightsOf(format: Format): string {
  return `${formatFigure(format.weights)} (${formatFigure(format.binary)})`;
}

function way(bus: string, link: Fact): string[] {
  const stop = (x: number, width: number, first: string, second: string): string =>
    box('d-box', x, 28, width, 46) +
    text(x + width / 2, 47, first, { anchor: 'middle', className: 'd-b' }) +
    text(x + width / 2, 65, second, { anchor: 'middle', className: 'd-s' });
  return [
    stop(1, 88, 'Memory', 'all weights'),
    text(140, 20, bus, { anchor: 'middle', className: 'd-big' }),
    shape('d-bus-wide', 'M89 51h94'),
    shape('d-head', 'M179 38l14 13-14 13z'),
    stop(193, 82, 'CPU die', 'controllers'),
    text(315, 22, formatFigure(link), { anchor: 'middle' }),
    shape('d-link', 'M275 46h80M275 51h80M275 56h80'),
    text(315, 93, link.condition ?? '', { anchor: 'middle', className: 'd-s' }),
    stop(355, 84, 'GPU die', 'next token'),
  ];
}

function weightBars(
  formats: readonly Format[],
  visible: Fact,
  missing: Fact,
  top: number,
): string[] {
  const room = gigabytes(visible);
  const scale = WIDTH / Math.max(room.high, ...formats.map((f) => gigabytes(f.weights).high));
  const low = 1 + room.low * scale;
  const high = 1 + room.high * scale;
  const bottom = top + ROW * formats.length;
  return [
    ...formats.flatMap((format, index) => {
      const y = top + ROW * index;
      const end = 1 + gigabytes(format.weights).high * scale;
      return [
        text(1, y + 18, `${format.weights.label}: ${weightsOf(format)}`),
        box('d-bar', 1, y + 24, Math.min(end, high) - 1, BAR),
        ...(end > high ? [box('d-open', high, y + 24, end - high, BAR)] : []),
      ];
    }),
    box('d-mark', low, top + 18, high - low, bottom + 6 - top - 18),
    text(high, bottom + 22, `visible to Linux: ${formatFigure(visible)}`, {
      anchor: 'end',
      className: 'd-s',
    }),
    text(DRAWING_WIDTH - 1, top - 6, `${formatValue(missing)} too large`, {
      anchor: 'end',
      className: 'd-s',
    }),
  ];
}

function ceilingBars(formats: readonly Format[], top: number): string[] {
  const scale = WIDTH / Math.max(...formats.map((f) => numberOf(f.ceiling)));
  let y = top;
  return formats.flatMap((format) => {
    const start = y;
    y += ROW;
    const parts = [
      text(
        1,
        start + 18,
        `${format.ceiling.label.replace(/^Decode ceiling of /, '')}: ${formatFigure(format.ceiling)}`,
      ),
      box('d-limit', 1, start + 24, numberOf(format.ceiling) * scale, BAR),
    ];
    if (format.measured === undefined) return parts;
    const x = 1 + numberOf(format.measured) * scale;
    y += 20;
    return [
      ...parts,
      box('d-bar', 1, start + 24, x - 1, BAR),
      shape('d-tick', path('M', x, start + 20, 'v', BAR + 22)),
      text(x + 6, start + 54, `measured: ${formatFigure(format.measured)}`, { className: 'd-s' }),
    ];
  });
}
