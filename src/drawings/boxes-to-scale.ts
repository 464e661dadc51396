import { formatFigure, formatNumber, formatValue } from '../knowledge/format-value.ts';
import type { Fact } from '../knowledge/knowledge-records.ts';
import type { DrawingSource } from './drawing-source.ts';
import type { DrawingView } from './drawing-view.ts';
import { factOf, millimetres } from './figures.ts';
import { box, DRAWING_WIDTH, frame, path, shape, text } from './svg.ts';

const ID = 'boxes-to-scale';
const TITLE = 'DGX Spark and its rivals, in one scale';
/** Drawing units for a millimetre. */
const SCALE = 0.75;
const GROUND = 218;
const SCALE_BAR = { value: 100, unit: 'mm' } as const;

const MACHINES = [
  { subject: 'dgx-spark', name: ['DGX Spark'] },
  { subject: 'mac-studio-m4-max', name: ['Mac Studio', 'M4 Max'] },
  { subject: 'framework-desktop', name: ['Framework', 'Desktop'] },
] as const;

interface Machine {
  readonly name: readonly string[];
  readonly width: Fact;
  readonly height: Fact;
  readonly depth: Fact;
}

/** Front views of three machines on one ground, true to scale. */
export function boxesToScale({ facts }: DrawingSource): DrawingView {
  const machines = MACHINES.map(
    ({ subject, name }): Machine => ({
      name,
      width: factOf(facts, `${subject}.width`),
      height: factOf(facts, `${subject}.height`),
      depth: factOf(facts, `${subject}.depth`),
    }),
  );
  const byHeight = machines.toSorted((a, b) => millimetres(a.height) - millimetres(b.height));
  const title = (machine: Machine | undefined): string => machine?.name.join(' ') ?? '';
  const heightOf = (machine: Machine | undefined): string =>
    machine === undefined ? '' : length(machine.height);
  const description =
    `Front views in one scale. Lowest: ${title(byHeight[0])}, ${heightOf(byHeight[0])} high. ` +
    `Highest: ${title(byHeight.at(-1))}, ${heightOf(byHeight.at(-1))} high.`;

  const widths = machines.map((machine) => millimetres(machine.width) * SCALE);
  const gap =
    (DRAWING_WIDTH - 24 - widths.reduce((sum, width) => sum + width, 0)) / (machines.length - 1);
  let x = 1;
  const fronts = machines.map((machine, index) => {
    const left = x;
    x += (widths[index] ?? 0) + gap;
    return front(machine, left, index === 0);
  });
  const bar = SCALE_BAR.value * SCALE;
  return {
    id: ID,
    title: TITLE,
    description,
    columns: ['Machine', 'Width', 'Height', 'Depth'],
    rows: machines.map((m) => [
      m.name.join(' '),
      length(m.width),
      length(m.height),
      length(m.depth),
    ]),
    isWide: false,
    svg: frame({ id: ID, title: TITLE, description, height: GROUND + 84 }, [
      shape('d-line', path('M', 0, GROUND, 'H', DRAWING_WIDTH)),
      ...fronts,
      shape('d-tick', path('M', 1, 10, 'v', 8, 'M', 1, 14, 'h', bar, 'm', 0, -4, 'v', 8)),
      text(bar + 9, 19, formatFigure(SCALE_BAR), { className: 'd-s' }),
    ]),
  };
}

/** A length as its source gives it, with millimetres beside any other unit. */
function length(fact: Fact): string {
  if (fact.unit === 'mm') return formatValue(fact);
  return `${formatValue(fact)} (${formatNumber(Math.round(millimetres(fact)))} mm)`;
}

function front(machine: Machine, x: number, isSubject: boolean): string {
  const width = millimetres(machine.width) * SCALE;
  const height = millimetres(machine.height) * SCALE;
  const top = GROUND - height;
  const middle = x + width / 2;
  // A qualifier takes a line of its own where the box is narrower than the whole label.
  const label = length(machine.height);
  const lines =
    width < 100 && machine.height.qualifier !== undefined
      ? [machine.height.qualifier, formatFigure(machine.height)]
      : [label];
  return [
    box(isSubject ? 'd-front' : 'd-panel', x, top, width, height),
    ...machine.name.map((line, index) =>
      text(middle, top - 9 - 17 * (machine.name.length - 1 - index), line, {
        anchor: 'middle',
        className: index === 0 ? 'd-b' : 'd-s',
      }),
    ),
    shape(
      'd-tick',
      path('M', x + 5, top + 3, 'h', 6, 'm', -3, 0, 'V', GROUND - 3, 'm', -3, 0, 'h', 6),
    ),
    ...lines.map((line, index) =>
      text(x + 15, GROUND - height / 2 + 5 + 17 * (index - (lines.length - 1) / 2), line, {
        className: 'd-s',
      }),
    ),
    shape(
      'd-tick',
      path('M', x, GROUND + 14, 'v', 8, 'M', x, GROUND + 18, 'h', width, 'm', 0, -4, 'v', 8),
    ),
    text(middle, GROUND + 42, length(machine.width), { anchor: 'middle', className: 'd-s' }),
    text(middle, GROUND + 62, `${length(machine.depth)} deep`, {
      anchor: 'middle',
      className: 'd-s',
    }),
  ].join('');
}
