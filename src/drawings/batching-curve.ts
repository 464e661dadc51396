import { scaleLog } from 'd3-scale';
import { formatDate } from '../knowledge/format-date.ts';
import { formatNumber } from '../knowledge/format-value.ts';
import { dateWords } from '../knowledge/record-dates.ts';
import { computed } from './amounts.ts';
import { linePath, type PlotArea } from './axes.ts';
import { curves } from './curves.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, runOf, speedOf } from './drawing-source.ts';
import { engineWords, modelName, speedWords } from './run-words.ts';
import { shape, text } from './svg.ts';

const ID = 'batching-curve';
const TITLE = 'Many streams share the reading of the weights';
const BATCHES = ['b1', 'b2', 'b4', 'b8', 'b16', 'b32'] as const;
const SERIES = ['b251', 'b249'] as const;
const AREA: PlotArea = { left: 40, right: 300, top: 34, base: 320 };
const TICKS = [30, 60, 120, 240, 480, 960];

/** Speed of all streams together against their number, a dense model beside a mixture of experts. */
export const BATCHING_CURVE: Drawing = {
  id: ID,
  needs: SERIES.flatMap((series) => BATCHES.map((batch) => `runs/${series}-${batch}`)),
  draw: (source: DrawingSource) => {
    const lines = SERIES.map((series) => {
      const runs = BATCHES.map((batch) => runOf(source, `${series}-${batch}`));
      const points = runs.map((run) => ({ streams: run.batch ?? 1, speed: speedOf(run) }));
      const [first, last] = [points[0]?.speed ?? 1, points.at(-1)?.speed ?? 1];
      return { run: runs[0], points, first, last, gain: last / first };
    });
    const streams = lines[0]?.points.map((point) => point.streams) ?? [];
    const most = Math.max(...streams);
    const speeds = lines.flatMap(({ points }) => points.map(({ speed }) => speed));
    const across = scaleLog([1, most], [AREA.left, AREA.right]);
    const lowest = Math.min(...speeds);
    const up = scaleLog([lowest, lowest * most], [AREA.base, AREA.top]);
    const nameOf = (line: (typeof lines)[number]): string =>
      line.run === undefined ? '' : modelName(line.run, source);
    const gainWords = (line: (typeof lines)[number]): string =>
      `${nameOf(line)} gains ${computed(line.gain, 2)} times`;
    const first = lines[0]?.run;
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `All streams together on one DGX Spark, ${first === undefined ? '' : `${engineWords(first)}, prompts of ${formatNumber(first.promptTokens ?? 0)} tokens, ${dateWords(first, 'measured', formatDate)}`}. ` +
        `From 1 to ${most} streams ${lines.map(gainWords).join(', ')}; the dashed line would be ${most} times. ` +
        'Both axes double with each step. The speed of one stream is that of all divided by their number.',
      columns: ['Model', 'Streams', 'All together, tokens/s', 'Each, tokens/s'],
      rows: lines.flatMap((line) =>
        line.points.map(({ streams: n, speed }) => [
          nameOf(line),
          String(n),
          speedWords(speed),
          speedWords(speed / n),
        ]),
      ),
      height: AREA.base + 46,
      parts: [
        shape(
          'd-dash',
          linePath([
            [AREA.left, AREA.base],
            [AREA.right, AREA.top],
          ]),
        ),
        ...curves(
          AREA,
          {
            x: {
              title: 'streams at once',
              ticks: streams.map((n) => ({ at: across(n), words: String(n) })),
            },
            y: {
              title: 'tokens/s, all streams together',
              ticks: TICKS.filter((tick) => up(tick) <= AREA.base && up(tick) >= AREA.top).map(
                (tick) => ({ at: up(tick), words: String(tick) }),
              ),
            },
          },
          lines.map((line) => ({
            name: nameOf(line),
            endWords: `${speedWords(line.last)}: ${computed(line.gain, 2)} times`,
            places: line.points.map(({ streams: n, speed }) => [across(n), up(speed)] as const),
          })),
        ),
        text(AREA.right + 10, AREA.top + 5, `${most} times`, { className: 'd-s' }),
      ],
    });
  },
};
