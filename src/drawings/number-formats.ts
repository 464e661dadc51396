import { formatNumber } from '../knowledge/format-value.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, formatOf } from './drawing-source.ts';
import { box, DRAWING_WIDTH, path, shape, text } from './svg.ts';

const ID = 'number-formats';
const TITLE = 'Number formats, bit by bit';
const FORMATS = ['fp16-bf16', 'fp8', 'mxfp4', 'nvfp4'] as const;
const EDGE = 1;
const INSIDE = DRAWING_WIDTH - 2 * EDGE;
const CELL = { height: 20, row: 50 };
const LEGEND = 34;
const SIGN_BITS = 1;

interface Layout {
  readonly name: string;
  readonly exponentBits: number;
  readonly mantissaBits: number;
}

interface Block {
  readonly name: string;
  readonly layout: Layout;
  readonly values: number;
  readonly scale: string;
  readonly scaleBits: number;
  readonly tensorScale?: string | undefined;
  readonly bits: number;
}

/** Sign, exponent and mantissa of each encoding, and blocks that share a scale, true to scale. */
export const NUMBER_FORMATS: Drawing = {
  id: ID,
  needs: FORMATS.map((id) => `formats/${id}`),
  draw: (source: DrawingSource) => {
    const formats = FORMATS.map((id) => formatOf(source, id));
    const layouts = [
      ...new Map(
        formats.flatMap(({ layouts: own = [] }) => own).map((layout) => [layout.name, layout]),
      ).values(),
    ].sort((a, b) => bitsOf(b) - bitsOf(a));
    const blocks = formats.flatMap(({ name, block, layouts: own = [], bitsPerWeight }): Block[] => {
      const [layout] = own;
      return block === undefined || layout === undefined
        ? []
        : [{ name, layout, bits: bitsPerWeight, ...block }];
    });
    const widest = Math.max(...layouts.map(bitsOf));
    const longest = Math.max(...blocks.map(lengthOf));
    const second = LEGEND + CELL.row * layouts.length + 12;
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `One bit of each value is the sign. ${blocks.map((block) => `${block.name}: ${blockWords(block)}, ${formatNumber(block.bits)} bits for each value`).join('; ')}. ` +
        'The bits of a value are its share of the block: values × bits + scale, divided by the values.',
      columns: ['Format', 'Bits of a value', 'Sign', 'Exponent', 'Mantissa', 'Block'],
      rows: [
        ...layouts.map((layout) => [
          layout.name,
          String(bitsOf(layout)),
          String(SIGN_BITS),
          String(layout.exponentBits),
          String(layout.mantissaBits),
          'none',
        ]),
        ...blocks.map((block) => [
          block.name,
          formatNumber(block.bits),
          String(SIGN_BITS),
          String(block.layout.exponentBits),
          String(block.layout.mantissaBits),
          blockWords(block),
        ]),
      ],
      height: second + 20 + 72 * blocks.length,
      parts: [
        ...legend(),
        ...layouts.flatMap((layout, index) =>
          layoutRow(layout, LEGEND + CELL.row * index, INSIDE / widest),
        ),
        text(0, second + 4, 'Blocks that share a scale', { className: 'd-b' }),
        ...blocks.flatMap((block, index) =>
          blockRow(block, second + 12 + 72 * index, INSIDE / longest),
        ),
      ],
    });
  },
};

function bitsOf({ exponentBits, mantissaBits }: Layout): number {
  return SIGN_BITS + exponentBits + mantissaBits;
}

/** Bits of a whole block. */
function lengthOf({ layout, values, scaleBits }: Block): number {
  return values * bitsOf(layout) + scaleBits;
}

function blockWords({ layout, values, scale, scaleBits, tensorScale }: Block): string {
  const whole = tensorScale === undefined ? '' : `, ${tensorScale} scale for the tensor`;
  return `${values} values of ${bitsOf(layout)} bits, scale ${scale} of ${scaleBits} bits${whole}`;
}

function legend(): string[] {
  const entries = [
    ['d-panel', 'sign', 0],
    ['d-now-edge', 'exponent', 70],
    ['d-limit', 'mantissa', 172],
    ['d-bar-own', 'scale of a block', 274],
  ] as const;
  return entries.flatMap(([className, words, x]) => [
    box(className, x + 1, 3, 12, 12),
    text(x + 19, 14, words, { className: 'd-s' }),
  ]);
}

function layoutRow(layout: Layout, top: number, width: number): string[] {
  const { name, exponentBits, mantissaBits } = layout;
  const parts = [
    { className: 'd-panel', bits: SIGN_BITS },
    { className: 'd-now-edge', bits: exponentBits },
    { className: 'd-limit', bits: mantissaBits },
  ];
  let x = EDGE;
  const y = top + 20;
  const boxes = parts.map(({ className, bits }) => {
    const left = x;
    x += bits * width;
    return (
      box(className, left, y, bits * width, CELL.height) +
      (bits > 1
        ? shape(
            'd-line',
            Array.from({ length: bits - 1 }, (_, bit) =>
              path('M', left + (bit + 1) * width, y + 1, 'v', CELL.height - 2),
            ).join(''),
          )
        : '')
    );
  });
  return [
    text(0, top + 14, name, { className: 'd-b' }),
    text(
      DRAWING_WIDTH,
      top + 14,
      `${bitsOf(layout)} bits: ${SIGN_BITS} + ${exponentBits} + ${mantissaBits}`,
      { anchor: 'end' },
    ),
    ...boxes,
  ];
}

function blockRow(block: Block, top: number, width: number): string[] {
  const { name, layout, values, scale, scaleBits, tensorScale, bits } = block;
  const each = bitsOf(layout) * width;
  const y = top + 20;
  const end = EDGE + values * each;
  return [
    text(0, top + 14, name, { className: 'd-b' }),
    text(DRAWING_WIDTH, top + 14, `${formatNumber(bits)} bits for each value`, { anchor: 'end' }),
    box('d-limit', EDGE, y, values * each, CELL.height),
    shape(
      'd-line',
      Array.from({ length: values - 1 }, (_, value) =>
        path('M', EDGE + (value + 1) * each, y + 1, 'v', CELL.height - 2),
      ).join(''),
    ),
    box('d-bar-own', end, y, scaleBits * width, CELL.height),
    text(
      0,
      y + CELL.height + 16,
      `${values} values × ${bitsOf(layout)} bits + ${scaleBits}-bit ${scale} scale` +
        (tensorScale === undefined ? '' : `; ${tensorScale} scale of the tensor`),
      { className: 'd-s' },
    ),
  ];
}
