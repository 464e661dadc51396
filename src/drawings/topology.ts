import { formatFigure, formatValue } from '../knowledge/format-value.ts';
import { type Drawing, drawingView } from './drawing.ts';
import type { DrawingSource } from './drawing-source.ts';
import { factOf } from './figures.ts';
import { box, shape, text } from './svg.ts';

const UNIT = { width: 128, height: 78 };
const PORT = { width: 12, height: 8 };

/** Middle of the upper edge of a unit, and whether its ports are at the lower edge. */
interface Unit {
  readonly x: number;
  readonly y: number;
  readonly portsBelow: boolean;
}

/** A line of words beside a cable. */
interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'middle' | 'end';
}

/** How units are wired: where they stand, which way the cables run, and what is said of them. */
export interface Wiring {
  readonly id: string;
  readonly title: string;
  /** Facts of the wiring itself, which the table lists after those of the parts. */
  readonly wiring: string;
  readonly memory: string;
  readonly bandwidth: string;
  /** A rate that was reached over these cables; without one only the nominal rate is given. */
  readonly reached?: { readonly fact: string; readonly words: string; readonly label: string };
  readonly units: readonly Unit[];
  readonly cables: string;
  readonly labelAt: Label;
  readonly height: number;
  /** A switch between the units: its box. */
  readonly switchAt?: { readonly x: number; readonly y: number; readonly width: number };
}

const PARTS = [
  'dgx-spark.memory',
  'gb10.memory-bandwidth',
  'dgx-spark.nic',
  'dgx-spark.qsfp-ports',
  'dgx-spark.connectx-bandwidth',
  'spark-cluster.link-in-bytes',
] as const;

/** Units, their ports, and the cables between them. */
export function topology(wiring: Wiring): Drawing {
  const { id, title, units, reached } = wiring;
  const own = [wiring.wiring, wiring.memory, wiring.bandwidth, ...(reached ? [reached.fact] : [])];
  return {
    id,
    needs: [...PARTS, ...own],
    draw: ({ facts }: DrawingSource) => {
      const value = (fact: string): string => formatValue(factOf(facts, fact));
      const print = (fact: string): string => formatFigure(factOf(facts, fact));
      const link = print('dgx-spark.connectx-bandwidth');
      const rate = print('spark-cluster.link-in-bytes');
      const lines = [
        { words: `${link} for each unit`, className: 'd-b' },
        {
          words: reached === undefined ? rate : `${rate}, ${reached.words} ${print(reached.fact)}`,
          className: 'd-s',
        },
      ];
      const sum = `Together ${print(wiring.memory)} and ${print(wiring.bandwidth)}, in ${units.length} separate memories`;
      return drawingView({
        id,
        title,
        description:
          `${units.length} units, wiring: ${print(wiring.wiring)}. One ${print('dgx-spark.nic')} carries ${link}, the rate of its two ports together, ` +
          `against ${print('gb10.memory-bandwidth')} inside a unit.`,
        columns: ['Part', 'Value'],
        rows: [...PARTS, ...own].map((fact) => [
          fact === reached?.fact ? reached.label : factOf(facts, fact).label,
          value(fact),
        ]),
        height: wiring.height,
        parts: [
          shape('d-bus', wiring.cables),
          ...(wiring.switchAt === undefined
            ? []
            : switchBox(wiring.switchAt, print(wiring.wiring))),
          ...units.flatMap((unit, index) => [
            ...unitBox(unit, index + 1, [
              print('dgx-spark.memory'),
              print('gb10.memory-bandwidth'),
            ]),
          ]),
          ...lines.map(({ words, className }, index) =>
            text(wiring.labelAt.x, wiring.labelAt.y + 18 * index, words, {
              className,
              ...(wiring.labelAt.anchor === undefined ? {} : { anchor: wiring.labelAt.anchor }),
            }),
          ),
          text(220, wiring.height - 8, sum, { className: 'd-s', anchor: 'middle' }),
        ],
      });
    },
  };
}

function unitBox({ x, y, portsBelow }: Unit, number: number, lines: readonly string[]): string[] {
  const left = x - UNIT.width / 2;
  const edge = portsBelow ? y + UNIT.height - PORT.height : y;
  const first = portsBelow ? y + 22 : y + 32;
  return [
    box('d-front', left, y, UNIT.width, UNIT.height),
    ...[-1, 1].map((side) =>
      box('d-port', x + side * 22 - PORT.width / 2, edge, PORT.width, PORT.height),
    ),
    text(x, first, `DGX Spark ${number}`, { className: 'd-b', anchor: 'middle' }),
    ...lines.map((line, index) =>
      text(x, first + 18 + 17 * index, line, { className: 'd-s', anchor: 'middle' }),
    ),
  ];
}

function switchBox(
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  words: string,
): string[] {
  return [
    box('d-panel', x, y, width, 40),
    text(x + width / 2, y + 25, words, { className: 'd-b', anchor: 'middle' }),
  ];
}
