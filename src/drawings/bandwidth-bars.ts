import { formatFigure, formatValue } from '../knowledge/format-value.ts';
import { computed, gigabytesPerSecond } from './amounts.ts';
import { BAR_AXIS, barAxis, barRows, barScale } from './bar-rows.ts';
import { type Drawing, drawingView } from './drawing.ts';
import type { DrawingSource } from './drawing-source.ts';
import { factOf } from './figures.ts';
import { text } from './svg.ts';

const ID = 'bandwidth-bars';
const TITLE = 'Memory bandwidth of DGX Spark and its rivals';
const OWN = 'gb10.memory-bandwidth';

const MACHINES: readonly {
  readonly name: string;
  readonly fact: string;
  readonly measured?: string;
}[] = [
  { name: 'DGX Spark', fact: OWN, measured: 'gb10.gpu-read-bandwidth' },
  {
    name: 'Ryzen AI Max+ 395',
    fact: 'ryzen-ai-max-395.bandwidth',
    measured: 'ryzen-ai-max-395.bandwidth-measured',
  },
  { name: 'Jetson AGX Thor', fact: 'jetson-agx-thor.bandwidth' },
  { name: 'RTX Spark', fact: 'rtx-spark.memory-bandwidth' },
  { name: 'Mac Studio M4 Max, 16 cores', fact: 'mac-studio-m4-max.bandwidth-top' },
  { name: 'Mac Studio M5 Max, larger', fact: 'mac-studio-m5.m5-max-bandwidth-top' },
  { name: 'MacBook Pro M5 Max, 40-core GPU', fact: 'macbook-pro-m5-max.bandwidth-top' },
  { name: 'Mac Studio M3 Ultra', fact: 'mac-studio-m3-ultra.bandwidth' },
  { name: 'Mac Studio M5 Ultra', fact: 'mac-studio-m5.m5-ultra-bandwidth' },
  { name: 'GeForce RTX 5090', fact: 'rtx-5090.bandwidth' },
  { name: 'RTX PRO 6000 Blackwell', fact: 'rtx-pro-6000.bandwidth' },
  { name: 'DGX Station (GPU memory)', fact: 'dgx-station.gpu-bandwidth' },
];

/** Nominal memory bandwidth of all machines, sorted; the longest is left out of the scale. */
export const BANDWIDTH_BARS: Drawing = {
  id: ID,
  needs: MACHINES.flatMap(({ fact, measured }) => [fact, ...(measured ? [measured] : [])]),
  draw: ({ facts }: DrawingSource) => {
    const machines = MACHINES.map((machine) => {
      const fact = factOf(facts, machine.fact);
      const measured = machine.measured === undefined ? undefined : factOf(facts, machine.measured);
      return {
        ...machine,
        words: formatValue({ ...fact, condition: undefined }),
        value: gigabytesPerSecond(fact).high,
        reached: measured && gigabytesPerSecond(measured),
        reachedWords: measured && formatValue({ ...measured, condition: undefined }),
      };
    }).sort((a, b) => a.value - b.value);
    const own = machines.find(({ fact }) => fact === OWN)?.value ?? Number.NaN;
    const shown = machines.slice(0, -1);
    const [beyond, longest] = [machines.at(-1), shown.at(-1)];
    const across = barScale(longest?.value ?? 1);
    const bars = barRows(
      shown.map((machine) => ({
        name: machine.name,
        words:
          machine.reachedWords === undefined
            ? machine.words
            : `${machine.words}, reached: ${machine.reachedWords}`,
        isOwn: machine.fact === OWN,
        parts: [
          { className: 'd-limit', from: 0, to: machine.value },
          {
            className: machine.fact === OWN ? 'd-bar-own' : 'd-bar',
            from: 0,
            to: machine.reached?.high ?? machine.value,
          },
        ],
      })),
      { top: 0, across },
    );
    const base = bars.bottom + 2;
    const note =
      beyond === undefined || longest === undefined
        ? []
        : [
            `Beyond this scale: ${beyond.name}, ${beyond.words},`,
            `${ratio(beyond.value, longest.value)} the longest bar`,
          ];
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `Bandwidth as the makers state it, sorted. DGX Spark: ${formatFigure(factOf(facts, OWN))}. ` +
        'A frame longer than its bar is a nominal bandwidth of which programs reached the filled part.',
      columns: ['Machine', 'Nominal', 'Reached by programs', 'Against DGX Spark'],
      rows: machines.map(({ name, words, reachedWords, value }) => [
        name,
        words,
        reachedWords ?? 'no figure here',
        ratio(value, own),
      ]),
      height: base + BAR_AXIS + 44,
      parts: [
        ...bars.parts,
        ...barAxis(across, base, 'GB/s'),
        ...note.map((line, index) =>
          text(0, base + BAR_AXIS + 21 + 18 * index, line, { className: 'd-s' }),
        ),
      ],
    });
  },
};

function ratio(value: number, to: number): string {
  return value === to ? 'the same' : `${computed(value / to, 2)} times`;
}
