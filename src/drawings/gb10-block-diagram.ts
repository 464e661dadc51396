import { formatFigure, formatNumber, formatValue } from '../knowledge/format-value.ts';
import type { Fact } from '../knowledge/knowledge-records.ts';
import { DRAWING_FACTS } from './drawing-facts.ts';
import type { DrawingSource } from './drawing-source.ts';
import type { DrawingView } from './drawing-view.ts';
import { factOf, millimetres, numberOf } from './figures.ts';
import { box, DRAWING_WIDTH, frame, path, shape, text } from './svg.ts';

const ID = 'gb10-block-diagram';
const TITLE = 'Block diagram of the GB10';
const EDGE = 13;
const GAP = 36;
const DIES_TOP = 52;
const STRIP = 30;
const IO_WIDTH = 48;
const BUS_HEIGHT = 78;

/** The two dies of the GB10 in their true proportions, the link between them, and what hangs on them. */
export function gb10BlockDiagram({ facts }: DrawingSource): DrawingView {
  const fact = (key: string): Fact => factOf(facts, `gb10.${key}`);
  const spark = (key: string): Fact => factOf(facts, `dgx-spark.${key}`);
  const print = (key: string): string => formatFigure(fact(key));

  const short = millimetres(fact('die-short-side'));
  const long = {
    cpu: millimetres(fact('cpu-die-long-side')),
    gpu: millimetres(fact('gpu-die-long-side')),
  };
  const scale = (DRAWING_WIDTH - 2 * EDGE - GAP) / (long.cpu + long.gpu);
  const height = short * scale;
  const cpu = { x: EDGE, width: long.cpu * scale };
  const gpu = { x: EDGE + cpu.width + GAP, width: long.gpu * scale };
  const bottom = DIES_TOP + height;
  const memoryTop = bottom + BUS_HEIGHT;
  const memoryX = cpu.x + IO_WIDTH;
  const nicTop = memoryTop + 70;
  const link = { x: cpu.x + cpu.width, y: DIES_TOP + height / 2 };
  const size = (key: string): string =>
    `${formatNumber(millimetres(fact(key)))} × ${print('die-short-side')}`;
  const cores = (key: string, name: string, y: number, side: number): string =>
    cells(cpu.x + 10, y - side, numberOf(fact(key)), numberOf(fact(key)), 9, side) +
    text(
      cpu.x + 10 + 9 * numberOf(fact(key)) + 5,
      y,
      `${formatNumber(numberOf(fact(key)))} ${name}`,
      { className: 'd-s' },
    );
  const channels = numberOf(fact('memory-channels'));
  const pitch = (cpu.x + cpu.width - memoryX - 8) / channels;
  const lanes = Array.from({ length: channels }, (_, lane) =>
    path('M', memoryX + 4 + pitch * (lane + 0.5), bottom, 'v', BUS_HEIGHT),
  );
  const labelX = cpu.x + cpu.width + 12;

  const description =
    `One package holds a CPU die by ${print('cpu-die-designer')} with ${print('cpu-cores')} and a GPU die by ` +
    `${print('gpu-die-designer')} with ${print('sms')}; NVLink-C2C joins them at ${formatValue(fact('c2c-bandwidth'))}. ` +
    `The memory hangs on the CPU die; both dies share its ${print('memory-bandwidth')}. The dies are drawn to scale.`;
  return {
    id: ID,
    title: TITLE,
    description,
    columns: ['Part', 'Value'],
    rows: (DRAWING_FACTS.get(ID) ?? []).map((id) => [
      factOf(facts, id).label,
      formatValue(factOf(facts, id)),
    ]),
    isWide: false,
    svg: frame({ id: ID, title: TITLE, description, height: nicTop + 49 }, [
      box('d-box', 1, 1, DRAWING_WIDTH - 2, bottom + 11),
      text(link.x + GAP / 2, 20, `NVLink-C2C ${print('c2c-bandwidth')}`, {
        anchor: 'middle',
        className: 'd-b',
      }),
      text(link.x + GAP / 2, 38, fact('c2c-bandwidth').condition ?? '', {
        anchor: 'middle',
        className: 'd-s',
      }),
      shape('d-line', path('M', link.x + GAP / 2, 43, 'V', link.y - 14)),
      shape(
        'd-link',
        [-12, -6, 0, 6, 12].map((y) => path('M', link.x, link.y + y, 'h', GAP)).join(''),
      ),

      box('d-panel', cpu.x, DIES_TOP, cpu.width, height),
      text(cpu.x + 10, DIES_TOP + 20, `CPU die, ${print('cpu-die-designer')}`, {
        className: 'd-b',
      }),
      text(cpu.x + cpu.width - 8, DIES_TOP + 20, print('cpu-cores'), {
        anchor: 'end',
        className: 'd-s',
      }),
      cores('x925-cores', 'Cortex-X925', DIES_TOP + 46, 7.5),
      cores('a725-cores', 'Cortex-A725', DIES_TOP + 66, 5.5),
      text(cpu.x + 10, DIES_TOP + 92, `${print('system-level-cache')} system-level cache`),
      text(cpu.x + 10, DIES_TOP + 117, size('cpu-die-long-side'), { className: 'd-s' }),
      shape(
        'd-line',
        path('M', cpu.x, bottom - STRIP, 'h', cpu.width, 'M', memoryX, bottom - STRIP, 'v', STRIP),
      ),
      text(cpu.x + IO_WIDTH / 2, bottom - 10, 'I/O', { anchor: 'middle' }),
      text((memoryX + cpu.x + cpu.width) / 2, bottom - 10, 'memory controllers', {
        anchor: 'middle',
      }),

      box('d-panel', gpu.x, DIES_TOP, gpu.width, height),
      text(gpu.x + 10, DIES_TOP + 20, `GPU die, ${print('gpu-die-designer')}`, {
        className: 'd-b',
      }),
      grid(gpu.x + 10, DIES_TOP + 32, gpu.width - 20, numberOf(fact('sms'))),
      text(gpu.x + 10, DIES_TOP + 100, print('sms')),
      text(gpu.x + 10, DIES_TOP + 118, `${formatNumber(numberOf(fact('cuda-cores')))} CUDA cores`),
      text(gpu.x + 10, DIES_TOP + 136, `${print('gpu-l2')} L2 cache`),
      text(gpu.x + 10, DIES_TOP + 156, size('gpu-die-long-side'), { className: 'd-s' }),

      shape('d-bus', lanes.join('')),
      text(labelX, bottom + 44, print('memory-bandwidth'), { className: 'd-big' }),
      text(labelX, bottom + 64, `${print('memory-bus-width')}, ${print('memory-channels')}`, {
        className: 'd-s',
      }),
      box('d-box', memoryX, memoryTop, DRAWING_WIDTH - 1 - memoryX, 52),
      text(
        memoryX + 12,
        memoryTop + 22,
        `${formatFigure(spark('memory'))} ${formatFigure(spark('memory-type'))}`,
        { className: 'd-b' },
      ),
      text(memoryX + 12, memoryTop + 41, 'one memory for CPU and GPU', { className: 'd-s' }),

      shape('d-line', path('M', cpu.x + IO_WIDTH / 2, bottom, 'V', nicTop)),
      box('d-box', 1, nicTop, DRAWING_WIDTH - 2, 48),
      text(
        EDGE,
        nicTop + 29,
        `${formatFigure(spark('nic'))}, ${formatValue(spark('connectx-bandwidth'))}`,
      ),
    ]),
  };
}

/** Equal squares in rows, drawn as dashes so that many cost no more bytes than one. */
function cells(
  x: number,
  y: number,
  count: number,
  columns: number,
  pitch: number,
  side: number,
): string {
  const rows = Array.from({ length: Math.ceil(count / columns) }, (_, row) => {
    const inRow = Math.min(columns, count - row * columns);
    return path('M', x, y + row * pitch + side / 2, 'h', inRow * pitch - (pitch - side));
  });
  return `<path class="d-cell" stroke-width="${side}" stroke-dasharray="${side} ${pitch - side}" d="${rows.join('')}"/>`;
}

function grid(x: number, y: number, width: number, count: number): string {
  const columns = Math.ceil(count / 4);
  const pitch = Math.round((width / columns) * 10) / 10;
  return cells(x, y, count, columns, pitch, Math.round((pitch - 3) * 10) / 10);
}
