import { formatNumber } from '../knowledge/format-value.ts';
import { BAR_AXIS, barAxis, barRows, barScale } from './bar-rows.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, modelOf } from './drawing-source.ts';

const ID = 'moe-active';
const TITLE = 'Parameters in memory, and parameters used for a token';
const MODELS = [
  'gpt-oss-20b',
  'qwen3-30b-a3b',
  'mixtral-8x7b',
  'llama-3-3-70b',
  'qwen3-next-80b-a3b',
  'glm-4-5-air',
  'gpt-oss-120b',
  'nemotron-3-super-120b-a12b',
  'qwen3-235b-a22b',
] as const;

/** Mixtures of experts, with one dense model among them: all parameters and the active ones. */
export const MOE_ACTIVE: Drawing = {
  id: ID,
  needs: MODELS.map((id) => `models/${id}`),
  draw: (source: DrawingSource) => {
    const models = MODELS.map((id) => {
      const {
        name,
        parametersTotalBillion: total,
        parametersActiveBillion: active = total,
        experts,
      } = modelOf(source, id);
      return {
        name,
        total,
        active,
        experts,
        share: `${Math.round((active / total) * 100)}\u00A0%`,
      };
    }).sort((a, b) => a.total - b.total);
    const across = barScale(Math.max(...models.map(({ total }) => total)));
    const bars = barRows(
      models.map(({ name, total, active, experts, share }) => ({
        name,
        words:
          experts === undefined
            ? `all of ${formatNumber(total)}`
            : `${formatNumber(active)} of ${formatNumber(total)}, ${share}`,
        parts: [
          { className: 'd-limit', from: 0, to: total },
          { className: 'd-bar', from: 0, to: active },
        ],
      })),
      { top: 0, across, thickness: 12 },
    );
    const base = bars.bottom + 2;
    const sparse = models.filter(({ experts }) => experts !== undefined);
    const least = sparse.toSorted((a, b) => a.active / a.total - b.active / b.total)[0];
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        'In billions. The frame is what has to lie in memory, the filled part what a token uses, which limits the speed of one stream. ' +
        `Smallest part: ${least === undefined ? '' : `${least.name} with ${least.share}`}. A dense model uses all.`,
      columns: ['Model', 'All, billion', 'Used for a token, billion', 'Share', 'Experts used'],
      rows: models.map(({ name, total, active, experts, share }) => [
        name,
        formatNumber(total),
        formatNumber(active),
        share,
        experts === undefined ? 'dense' : `${experts.active} of ${experts.total}`,
      ]),
      height: base + BAR_AXIS,
      parts: [...bars.parts, ...barAxis(across, base, 'billion')],
    });
  },
};
