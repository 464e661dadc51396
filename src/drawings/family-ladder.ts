import { formatValue } from '../knowledge/format-value.ts';
import type { Fact } from '../knowledge/knowledge-records.ts';
import { gigabytesPerSecond } from './amounts.ts';
import { type Drawing, drawingView } from './drawing.ts';
import type { DrawingSource } from './drawing-source.ts';
import { factOf, gigabytes, spanOf } from './figures.ts';
import { box, DRAWING_WIDTH, text } from './svg.ts';

const ID = 'family-ladder';
const TITLE = 'DGX Spark among NVIDIA’s small machines';
const TERA: Readonly<Record<string, number>> = { TFLOPS: 1, PFLOPS: 1000 };
const ROW = 68;
const COLUMN = DRAWING_WIDTH / 3;
const TOP = 26;
const BAR = 10;
/** Share of a column that the longest bar takes. */
const FILL = 0.9;

interface Member {
  readonly name: string;
  readonly memory: string;
  readonly bandwidth: string;
  readonly compute?: string;
  readonly price: string;
  readonly isOwn?: boolean;
}

const MEMBERS: readonly Member[] = [
  {
    name: 'Jetson AGX Thor',
    memory: 'jetson-agx-thor.memory',
    bandwidth: 'jetson-agx-thor.bandwidth',
    compute: 'jetson-agx-thor.fp4-sparse',
    price: 'jetson-agx-thor.price',
  },
  {
    name: 'DGX Spark, 64 GB',
    memory: 'dgx-spark-64gb.memory',
    bandwidth: 'dgx-spark-64gb.memory-bandwidth',
    compute: 'gb10.fp4-sparse',
    price: 'dgx-spark-64gb.price',
    isOwn: true,
  },
  {
    name: 'DGX Spark',
    memory: 'dgx-spark.memory',
    bandwidth: 'gb10.memory-bandwidth',
    compute: 'gb10.fp4-sparse',
    price: 'spark-prices.october-2026',
    isOwn: true,
  },
  {
    name: 'RTX Spark (Surface Dev Box)',
    memory: 'rtx-spark.memory-max',
    bandwidth: 'rtx-spark.memory-bandwidth',
    price: 'rtx-spark.dev-box-price',
  },
  {
    name: 'DGX Station, GPU memory',
    memory: 'dgx-station.gpu-memory',
    bandwidth: 'dgx-station.gpu-bandwidth',
    compute: 'dgx-station.fp4-sparse',
    price: 'dgx-station.price',
  },
];

/** Memory, bandwidth and FP4 compute of NVIDIA's small machines, each column on its own scale. */
export const FAMILY_LADDER: Drawing = {
  id: ID,
  needs: [
    ...new Set(
      MEMBERS.flatMap(({ memory, bandwidth, compute, price }) => [
        memory,
        bandwidth,
        price,
        ...(compute === undefined ? [] : [compute]),
      ]),
    ),
  ],
  draw: ({ facts }: DrawingSource) => {
    const members = MEMBERS.map((member) => {
      const fact = (id: string): Fact => factOf(facts, id);
      const [memory, bandwidth] = [fact(member.memory), fact(member.bandwidth)];
      const compute = member.compute === undefined ? undefined : fact(member.compute);
      return {
        ...member,
        price: fact(member.price),
        bars: [
          { value: gigabytes(memory).high, words: wordsOf(memory) },
          { value: gigabytesPerSecond(bandwidth).high, words: wordsOf(bandwidth) },
          compute === undefined
            ? { value: 0, words: 'no figure here' }
            : { value: teraflops(compute), words: wordsOf(compute) },
        ],
      };
    });
    const most = [0, 1, 2].map((column) =>
      Math.max(...members.map(({ bars }) => bars[column]?.value ?? 0)),
    );
    const heads = ['Memory', 'Bandwidth', 'FP4, sparse'];
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        'Each column has a scale of its own, from nothing to its largest machine, DGX Station. ' +
        'The FP4 figures are peaks with sparsity, as the maker states them; prices are of different days and kinds.',
      columns: ['Machine', ...heads, 'Price'],
      rows: members.map(({ name, bars, price }) => [
        name,
        ...bars.map(({ words }) => words),
        formatValue(price),
      ]),
      height: TOP + ROW * members.length,
      parts: [
        ...heads.map((head, column) => text(column * COLUMN, 14, head, { className: 'd-s' })),
        ...members.flatMap(({ name, bars, price, isOwn }, row) => {
          const y = TOP + ROW * row;
          return [
            text(0, y + 14, name, { className: 'd-b' }),
            text(DRAWING_WIDTH, y + 14, wordsOf(price), { anchor: 'end' }),
            ...bars.flatMap(({ value, words }, column) => [
              ...(value === 0
                ? []
                : [
                    box(
                      isOwn === true ? 'd-bar-own' : 'd-bar',
                      column * COLUMN + 1,
                      y + 22,
                      (value / (most[column] ?? 1)) * COLUMN * FILL,
                      BAR,
                    ),
                  ]),
              text(column * COLUMN, y + 48, words, { className: 'd-s' }),
            ]),
          ];
        }),
      ],
    });
  },
};

function teraflops(fact: Fact): number {
  const each = TERA[fact.unit ?? ''];
  if (each === undefined)
    throw new Error(`A drawing cannot draw “${fact.id}” in ${fact.unit ?? 'no unit'}.`);
  return spanOf(fact).high * each;
}

/** The figure with its qualifier; the table gives conditions too. */
function wordsOf(fact: Fact): string {
  return formatValue({ ...fact, condition: undefined });
}
