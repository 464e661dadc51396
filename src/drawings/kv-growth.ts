import { scaleLinear } from 'd3-scale';
import { kvCacheBytes } from '../fit/index.ts';
import { formatNumber } from '../knowledge/format-value.ts';
import type { Model } from '../knowledge/knowledge-records.ts';
import { spanWords } from './amounts.ts';
import type { PlotArea } from './axes.ts';
import { curves } from './curves.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, formatOf, modelOf } from './drawing-source.ts';

const ID = 'kv-growth';
const TITLE = 'The KV cache grows with the context';
const MODELS = ['llama-3-3-70b', 'llama-3-1-8b', 'gpt-oss-120b'] as const;
const FORMAT = 'fp16-bf16';
/** Parts into which the axis divides the longest context. */
const PARTS = 4;
const AREA: PlotArea = { left: 30, right: 290, top: 34, base: 320 };

/** Size of the cache of one sequence, for models that keep much, less and little of a token. */
export const KV_GROWTH: Drawing = {
  id: ID,
  needs: [...MODELS.map((model) => `models/${model}`), `formats/${FORMAT}`],
  draw: (source: DrawingSource) => {
    const format = formatOf(source, FORMAT);
    const models = MODELS.map((id) => modelOf(source, id));
    const longest = Math.min(...models.map(({ contextTokens = 0 }) => contextTokens));
    const contexts = Array.from({ length: PARTS + 1 }, (_, part) => (longest / PARTS) * part);
    const size = (model: Model, tokens: number): number => {
      const bytes = kvCacheBytes(model, tokens, format);
      if (bytes.kind === 'refused') throw new Error(bytes.reason);
      return bytes.value / 2 ** 30;
    };
    const words = (gib: number): string => spanWords({ low: gib, high: gib }, 'GiB');
    const across = scaleLinear([0, longest], [AREA.left, AREA.right]);
    const up = scaleLinear(
      [0, Math.max(...models.map((model) => size(model, longest)))],
      [AREA.base, AREA.top],
    ).nice(5);
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `One sequence, keys and values at ${format.bitsPerWeight} bits. ` +
        `With ${formatNumber(longest)} tokens: ${models.map((model) => `${model.name} ${words(size(model, longest))}`).join(', ')}. ` +
        'Worked out from layers, KV heads and head dimension; a layer with a window keeps no more than its window.',
      columns: ['Model', ...contexts.slice(1).map((tokens) => `${formatNumber(tokens)} tokens`)],
      rows: models.map((model) => [
        model.name,
        ...contexts.slice(1).map((tokens) => words(size(model, tokens))),
      ]),
      height: AREA.base + 46,
      parts: curves(
        AREA,
        {
          x: {
            title: 'tokens in the context',
            ticks: contexts.map((tokens) => ({ at: across(tokens), words: formatNumber(tokens) })),
          },
          y: {
            title: 'KV cache, GiB',
            ticks: up.ticks(5).map((tick) => ({ at: up(tick), words: String(tick) })),
          },
        },
        models.map((model) => ({
          name: model.name,
          endWords: words(size(model, longest)),
          places: contexts.map((tokens) => [across(tokens), up(size(model, tokens))] as const),
        })),
      ),
    });
  },
};
