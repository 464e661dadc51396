import { scaleLinear } from 'd3-scale';
import { formatDate } from '../knowledge/format-date.ts';
import { formatNumber } from '../knowledge/format-value.ts';
import { dateWords } from '../knowledge/record-dates.ts';
import type { PlotArea } from './axes.ts';
import { curves } from './curves.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, runOf, speedOf } from './drawing-source.ts';
import { engineWords, modelName, speedWords } from './run-words.ts';

const ID = 'context-decay';
const TITLE = 'Decode slows down as the context fills';
const DEPTHS = ['d0', 'd4096', 'd8192', 'd16384', 'd32768'] as const;
const SERIES = ['b248', 'b249', 'b250', 'b251'] as const;
const AREA: PlotArea = { left: 34, right: 300, top: 34, base: 320 };

/** Speed of one stream behind a cache that gets longer, for several models on the same build. */
export const CONTEXT_DECAY: Drawing = {
  id: ID,
  needs: SERIES.flatMap((series) => DEPTHS.map((depth) => `runs/${series}-${depth}`)),
  draw: (source: DrawingSource) => {
    const lines = SERIES.map((series) => {
      const runs = DEPTHS.map((depth) => runOf(source, `${series}-${depth}`));
      const points = runs.map((run) => ({ depth: run.depthTokens ?? 0, speed: speedOf(run) }));
      const [first, last] = [points[0]?.speed ?? 0, points.at(-1)?.speed ?? 0];
      return { run: runs[0], runs, points, last, kept: last / first };
    });
    const speeds = lines.flatMap(({ points }) => points.map(({ speed }) => speed));
    const depths = lines[0]?.points.map(({ depth }) => depth) ?? [];
    const across = scaleLinear([0, Math.max(...depths)], [AREA.left, AREA.right]);
    const up = scaleLinear([0, Math.max(...speeds)], [AREA.base, AREA.top]).nice(5);
    const nameOf = (line: (typeof lines)[number]): string =>
      line.run === undefined ? '' : modelName(line.run, source);
    const percent = (share: number): string => `${Math.round(share * 100)}\u00A0%`;
    const first = lines[0]?.run;
    const byLoss = lines.toSorted((a, b) => a.kept - b.kept);
    const most = byLoss[0];
    const least = byLoss.at(-1);
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `One stream on one DGX Spark, ${first === undefined ? '' : `${engineWords(first)}, ${dateWords(first, 'measured', formatDate)}`}. ` +
        `With ${formatNumber(Math.max(...depths))} tokens in the cache ${most === undefined ? '' : `${nameOf(most)} keeps ${percent(most.kept)} of its speed`}` +
        `${least === undefined ? '' : `, ${nameOf(least)} ${percent(least.kept)}`}. A share is the last speed divided by the first.`,
      columns: ['Model', ...depths.map((depth) => `${formatNumber(depth)} tokens`), 'Kept'],
      rows: lines.map((line) => [
        [nameOf(line), line.run?.format].filter(Boolean).join(', '),
        ...line.points.map(({ speed }) => speedWords(speed)),
        percent(line.kept),
      ]),
      height: AREA.base + 46,
      parts: curves(
        AREA,
        {
          x: {
            title: 'tokens in the cache',
            ticks: depths
              .filter((depth) => depth === 0 || depth * 4 >= Math.max(...depths))
              .map((depth) => ({ at: across(depth), words: formatNumber(depth) })),
          },
          y: {
            title: 'tokens/s',
            ticks: up.ticks(5).map((tick) => ({ at: up(tick), words: String(tick) })),
          },
        },
        lines.map((line) => ({
          name: nameOf(line),
          endWords: `${speedWords(line.last)}, ${percent(line.kept)} kept`,
          places: line.points.map(({ depth, speed }) => [across(depth), up(speed)] as const),
        })),
      ),
    });
  },
};
