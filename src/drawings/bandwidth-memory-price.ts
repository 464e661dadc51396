import { scaleLog } from 'd3-scale';
import { formatDate } from '../knowledge/format-date.ts';
import { formatFigure, formatNumber, formatValue } from '../knowledge/format-value.ts';
import { asOf } from '../knowledge/record-dates.ts';
import { gigabytesPerSecond } from './amounts.ts';
import { dot, type PlotArea, spread, xAxis, yAxis } from './axes.ts';
import { type Drawing, drawingView } from './drawing.ts';
import type { DrawingSource } from './drawing-source.ts';
import { factOf, gigabytes } from './figures.ts';
import { path, shape, text } from './svg.ts';

const ID = 'bandwidth-memory-price';
const TITLE = 'Memory, bandwidth and price of DGX Spark and its rivals';
const AREA: PlotArea = { left: 42, right: 180, top: 34, base: 400 };
const MEMORIES = [32, 64, 128, 256, 512];
const BANDWIDTHS = [250, 500, 1000, 2000, 4000, 8000];
const LABEL_X = 204;
const LABEL_GAP = 22;

interface Machine {
  readonly name: string;
  readonly bandwidth: string;
  /** One size, or the smallest and the largest. */
  readonly memory: readonly string[];
  /** Left out where no source prices this much memory. */
  readonly price?: string;
  readonly isOwn?: boolean;
}

const MACHINES: readonly Machine[] = [
  {
    name: 'DGX Spark',
    bandwidth: 'gb10.memory-bandwidth',
    memory: ['dgx-spark.memory'],
    price: 'spark-prices.october-2026',
    isOwn: true,
  },
  {
    name: 'DGX Spark, 64 GB',
    bandwidth: 'dgx-spark-64gb.memory-bandwidth',
    memory: ['dgx-spark-64gb.memory'],
    price: 'dgx-spark-64gb.price',
    isOwn: true,
  },
  {
    name: 'Framework Desktop',
    bandwidth: 'ryzen-ai-max-395.bandwidth',
    memory: ['ryzen-ai-max-395.memory-max'],
    price: 'framework-desktop.price-september-2026',
  },
  {
    name: 'Jetson AGX Thor',
    bandwidth: 'jetson-agx-thor.bandwidth',
    memory: ['jetson-agx-thor.memory'],
    price: 'jetson-agx-thor.price',
  },
  {
    name: 'Surface RTX Spark',
    bandwidth: 'rtx-spark.memory-bandwidth',
    memory: ['rtx-spark.memory-max'],
    price: 'rtx-spark.dev-box-price',
  },
  {
    name: 'Mac Studio M5 Max',
    bandwidth: 'mac-studio-m5.m5-max-bandwidth-top',
    memory: ['mac-studio-m5.m5-max-memory-128gb'],
  },
  {
    name: 'MacBook Pro M5 Max',
    bandwidth: 'macbook-pro-m5-max.bandwidth-top',
    memory: ['macbook-pro-m5-max.memory-max'],
    price: 'macbook-pro-m5-max.price-top',
  },
  {
    name: 'Mac Studio M5 Ultra',
    bandwidth: 'mac-studio-m5.m5-ultra-bandwidth',
    memory: ['mac-studio-m5.m5-ultra-memory-base', 'mac-studio-m5.m5-ultra-memory-max'],
    price: 'mac-studio-m5.m5-ultra-price',
  },
  {
    name: 'RTX PRO 6000',
    bandwidth: 'rtx-pro-6000.bandwidth',
    memory: ['rtx-pro-6000.memory'],
    price: 'rtx-pro-6000.price',
  },
  {
    name: 'RTX 5090',
    bandwidth: 'rtx-5090.bandwidth',
    memory: ['rtx-5090.memory'],
    price: 'rtx-5090.price-august-2026',
  },
  {
    name: 'DGX Station',
    bandwidth: 'dgx-station.gpu-bandwidth',
    memory: ['dgx-station.gpu-memory'],
    price: 'dgx-station.price',
  },
];

/** Machines by memory and bandwidth on axes that double, each with a price. */
export const BANDWIDTH_MEMORY_PRICE: Drawing = {
  id: ID,
  needs: MACHINES.flatMap(({ bandwidth, memory, price }) => [
    bandwidth,
    ...memory,
    ...(price === undefined ? [] : [price]),
  ]),
  draw: ({ facts }: DrawingSource) => {
    const across = scaleLog([24, 640], [AREA.left, AREA.right]);
    const up = scaleLog([220, 9000], [AREA.base, AREA.top]);
    const machines = MACHINES.map((machine) => {
      const sizes = machine.memory.map((id) => factOf(facts, id));
      const bandwidth = factOf(facts, machine.bandwidth);
      const price = machine.price === undefined ? undefined : factOf(facts, machine.price);
      const places = sizes.map((size) => across(gigabytes(size).high));
      return {
        ...machine,
        places,
        y: up(gigabytesPerSecond(bandwidth).high),
        priceWords:
          price === undefined ? 'no price here' : formatValue({ ...price, condition: undefined }),
        cells: [
          sizes.map((size) => formatFigure(size)).join(' to '),
          formatValue({ ...bandwidth, condition: undefined }),
          price === undefined ? 'no price here' : formatValue(price),
          price === undefined ? 'no price here' : formatDate(asOf(price)),
        ],
      };
    }).sort((a, b) => a.y - b.y || (b.places.at(-1) ?? 0) - (a.places.at(-1) ?? 0));
    const labels = spread(
      machines.map(({ y }) => y),
      LABEL_GAP,
      { least: AREA.top, most: AREA.base - 10 },
    );
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        'Both axes double with each step; a line joins the smallest and the largest memory of a machine. ' +
        'Prices are of different days and kinds, and of a graphics card the computer is not included; the table gives each with its condition and date.',
      columns: ['Machine', 'Memory', 'Bandwidth', 'Price', 'Price of'],
      rows: machines.map(({ name, cells }) => [name, ...cells]),
      height: AREA.base + 46,
      parts: [
        ...yAxis(
          AREA,
          BANDWIDTHS.map((value) => ({ at: up(value), words: formatNumber(value) })),
          'bandwidth, GB/s',
        ),
        ...xAxis(
          AREA,
          MEMORIES.map((value) => ({ at: across(value), words: String(value) })),
          'memory, GB',
        ),
        shape(
          'd-line',
          machines
            .map(({ places, y }, index) =>
              path('M', places.at(-1) ?? 0, y, 'L', LABEL_X - 18, labels[index] ?? 0, 'h', 12),
            )
            .join(''),
        ),
        ...machines
          .toSorted((a, b) => Number(a.isOwn ?? false) - Number(b.isOwn ?? false))
          .flatMap(({ places, y, isOwn }) => [
            ...(places.length > 1
              ? [shape('d-link', path('M', places[0] ?? 0, y, 'H', places.at(-1) ?? 0))]
              : []),
            ...places.map((x) => dot(isOwn === true ? 'd-dot-own' : 'd-dot', x, y, isOwn ? 6 : 5)),
          ]),
        ...machines.map(({ name, priceWords, isOwn }, index) => {
          const y = labels[index] ?? 0;
          return text(LABEL_X, y + 4, `${name}, ${priceWords}`, {
            className: isOwn === true ? 'd-own' : 'd-s',
          });
        }),
      ],
    });
  },
};
