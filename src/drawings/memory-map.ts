import { formatFigure, formatValue } from '../knowledge/format-value.ts';
import { gibibytes, spanWords } from './amounts.ts';
import { BAR_AXIS, type BarRow, barAxis, barRows, barScale } from './bar-rows.ts';
import { type Drawing, drawingView } from './drawing.ts';
import type { DrawingSource } from './drawing-source.ts';
import { factOf } from './figures.ts';

const ID = 'memory-map';
const TITLE = 'Where the memory of a DGX Spark goes';
/** Parts into which the axis divides what is installed. */
const PARTS = 4;

/** What is installed, what Linux sees and what CUDA gets, true to scale. */
export const MEMORY_MAP: Drawing = {
  id: ID,
  needs: [
    'dgx-spark.memory',
    'dgx-spark.memory-installed',
    'dgx-spark.memory-visible',
    'dgx-spark.memory-free-cuda',
    'dgx-os.kho-reserve',
  ],
  draw: ({ facts }: DrawingSource) => {
    const fact = (id: string) => factOf(facts, id);
    const sold = formatFigure(fact('dgx-spark.memory'));
    const installed = fact('dgx-spark.memory-installed');
    const reserve = fact('dgx-os.kho-reserve');
    const whole = gibibytes(installed).high;
    const visible = gibibytes(fact('dgx-spark.memory-visible'));
    const freeFact = fact('dgx-spark.memory-free-cuda');
    const free = gibibytes(freeFact);
    const kept = gibibytes(reserve);
    const left = { low: visible.low - kept.high, high: visible.high - kept.low };
    const gone = { low: whole - visible.high, high: whole - visible.low };
    const used = { low: visible.high - free.high, high: visible.high - free.low };
    const across = barScale(whole);
    const spanParts = (span: typeof visible, className: string): BarRow['parts'] => [
      { className, from: 0, to: span.low },
      { className: 'd-limit', from: span.low, to: span.high },
      { className: 'd-open', from: span.high, to: whole },
    ];
    const rows: readonly BarRow[] = [
      {
        name: 'Installed',
        words: `${formatFigure(installed)}, sold as ${sold}`,
        parts: [{ className: 'd-bar', from: 0, to: whole }],
      },
      {
        name: 'Visible to Linux',
        words: spanWords(visible, 'GiB'),
        remark: `${spanWords(gone, 'GiB')} less: firmware and display`,
        parts: spanParts(visible, 'd-bar'),
      },
      {
        name: 'Visible where Kexec HandOver is on',
        words: spanWords(left, 'GiB'),
        remark: `${formatValue({ ...reserve, condition: undefined })} less than above`,
        parts: spanParts(left, 'd-bar'),
      },
      {
        name: ['Free for CUDA', freeFact.condition].filter(Boolean).join(', '),
        words: [freeFact.qualifier, spanWords(free, 'GiB')].filter(Boolean).join(' '),
        remark: `${spanWords(used, 'GiB')} of the visible in use, or cache that can be freed`,
        parts: spanParts(free, 'd-bar-own'),
        isOwn: true,
      },
    ];
    const bars = barRows(rows, { top: 0, across, thickness: 16 });
    const base = bars.bottom + 2;
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `Of ${formatFigure(installed)} installed, Linux sees ${spanWords(visible, 'GiB')}, by firmware, and CUDA reports ` +
        `${spanWords(free, 'GiB')} as free. ${reserve.label}: ${formatValue(reserve)}. ` +
        'What is missing is the difference of the figures; a pale end is the range between measurements.',
      columns: ['Memory', 'Amount', 'What is missing'],
      rows: [
        ['Sold as', sold, 'nothing'],
        ['Installed', formatFigure(installed), 'nothing'],
        ...rows.slice(1).map(({ name, words, remark = '' }) => [name, words, remark]),
      ],
      height: base + BAR_AXIS,
      parts: [
        ...bars.parts,
        ...barAxis(
          across,
          base,
          'GiB',
          Array.from({ length: PARTS + 1 }, (_, part) => (whole / PARTS) * part),
        ),
      ],
    });
  },
};
