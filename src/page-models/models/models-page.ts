import { judgeFit, type Verdict, weightsInFormat } from '../../fit/index.ts';
import { formatNumber } from '../../knowledge/format-value.ts';
import type { Knowledge, Model, NumberFormat } from '../../knowledge/knowledge-records.ts';
import { modelPath } from '../../knowledge/site-paths.ts';
import { type FilterControl, filterOptions } from '../shared/filter-controls.ts';
import { type ModelDevice, modelDevices, oneSpark } from './devices.ts';
import {
  billionWords,
  CACHE_FORMAT,
  cacheGrowthBytes,
  gibWords,
  isMixture,
  NOT_KNOWN,
  readPerTokenBillion,
} from './words.ts';

/** Context for which the list and the devices of a model judge. */
export const JUDGED_CONTEXT_TOKENS = 32_768;

/** The engine with the smallest reserve, and the one that runs on all devices of the list. */
export const JUDGED_ENGINE = 'llama-cpp';

/** Formats that stand for a width of the weights, widest first. */
const WIDTHS = [
  { id: 'fp16-bf16', words: '16 bits' },
  { id: 'fp8', words: '8 bits' },
  { id: 'q4-k-m', words: '4 bits' },
] as const;

/** A width of the weights with the format that stands for it. */
export interface WeightWidth {
  readonly words: string;
  readonly format: NumberFormat;
}

/** The widths whose formats the content has. */
export function weightWidths({ formats }: Knowledge): WeightWidth[] {
  return WIDTHS.flatMap(({ id, words }) => {
    const format = formats.get(id);
    return format === undefined ? [] : [{ words, format }];
  });
}

/** How a model lies in the memory of one DGX Spark. */
type Holding = Verdict | 'unknown';

const HOLDING_WORDS: Readonly<Record<Holding, string>> = {
  fits: 'holds it',
  tight: 'tight',
  starts: 'starts, no headroom',
  no: 'too small for it',
  unknown: NOT_KNOWN,
};

export interface ModelRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly family: string;
  readonly design: 'dense' | 'experts';
  readonly architecture: string;
  readonly total: string;
  readonly readPerToken: string;
  readonly cacheGrowth: string;
  readonly context: string;
  /** GiB of the weights in each of the widths. */
  readonly weights: readonly string[];
  readonly spark: Holding;
  readonly sparkWords: string;
  readonly runs: number;
}

/** The page of all models. */
export interface ModelsPage {
  readonly rows: readonly ModelRow[];
  readonly widths: readonly WeightWidth[];
  readonly controls: readonly FilterControl[];
  readonly hasSpark: boolean;
  /** How many models there are, and how the columns of the table are judged. */
  readonly words: string;
}

/** Whether a device holds a model in a format, with the context for which this site judges. */
export function verdictFor(
  model: Model,
  format: NumberFormat,
  { budget, units }: Pick<ModelDevice, 'budget' | 'units'>,
) {
  return judgeFit(
    {
      model,
      weights: weightsInFormat(model, format),
      kvFormat: CACHE_FORMAT,
      contextTokens: Math.min(JUDGED_CONTEXT_TOKENS, model.contextTokens ?? JUDGED_CONTEXT_TOKENS),
      sequences: 1,
      engine: JUDGED_ENGINE,
      units,
    },
    budget,
  );
}

/** Builds the page: models by name. */
export function modelsPage(knowledge: Knowledge): ModelsPage {
  const widths = weightWidths(knowledge);
  const spark = oneSpark(modelDevices(knowledge));
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const rows = [...knowledge.models.values()]
    .sort((a, b) => collator.compare(a.name, b.name))
    .map((model): ModelRow => {
      const growth = cacheGrowthBytes(model);
      return {
        id: model.id,
        name: model.name,
        href: modelPath(model.id),
        family: model.family,
        design: isMixture(model) ? 'experts' : 'dense',
        architecture: model.architecture,
        total: billionWords(model.parametersTotalBillion),
        readPerToken: billionWords(readPerTokenBillion(model)),
        cacheGrowth: growth === undefined ? NOT_KNOWN : formatNumber(growth),
        context: model.contextTokens === undefined ? NOT_KNOWN : formatNumber(model.contextTokens),
        weights: widths.map(({ format }) => gibWords(weightsInFormat(model, format).bytes)),
        ...holding(model, widths, spark),
        runs: knowledge.runs.filter(({ modelId }) => modelId === model.id).length,
      };
    });
  const hasSpark = spark !== undefined;
  return { rows, widths, controls: controlsOf(rows), hasSpark, words: wordsOn(rows, hasSpark) };
}

function wordsOn({ length }: readonly ModelRow[], hasSpark: boolean): string {
  const tokens = JUDGED_CONTEXT_TOKENS.toLocaleString('en-US');
  return [
    `${length} open models. The size of the weights is computed from the number of parameters and the number format; published files differ by some per cent.`,
    hasSpark &&
      `Whether one DGX Spark holds a model is judged for one sequence of up to ${tokens} tokens, a KV cache at 16 bits, 8 GiB for the system and 3 GiB for llama.cpp; other engines take more.`,
    'GiB is 2³⁰ bytes.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The widest weights that fit; else the widest that are tight, or that start. */
function holding(
  model: Model,
  widths: readonly WeightWidth[],
  spark: ModelDevice | undefined,
): Pick<ModelRow, 'spark' | 'sparkWords'> {
  if (spark === undefined || widths.length === 0)
    return { spark: 'unknown', sparkWords: NOT_KNOWN };
  const verdicts = widths.map(({ words, format }) => ({
    words,
    answer: verdictFor(model, format, spark),
  }));
  const refusal = verdicts.find(({ answer }) => answer.kind === 'refused');
  if (refusal !== undefined)
    return { spark: 'unknown', sparkWords: 'not known: the shape was not found' };
  const widest = (wanted: Verdict): string | undefined =>
    verdicts.find(({ answer }) => answer.kind === 'known' && answer.value.verdict === wanted)
      ?.words;
  const fits = widest('fits');
  if (fits !== undefined) return { spark: 'fits', sparkWords: `yes, up to ${fits}` };
  const tight = widest('tight');
  if (tight !== undefined) return { spark: 'tight', sparkWords: `tight at ${tight}` };
  const starts = widest('starts');
  if (starts !== undefined)
    return { spark: 'starts', sparkWords: `starts at ${starts}, no headroom` };
  return { spark: 'no', sparkWords: `no, not at ${verdicts.at(-1)?.words ?? 'any width'}` };
}

function controlsOf(rows: readonly ModelRow[]): FilterControl[] {
  return [
    {
      name: 'family',
      label: 'Family',
      allWords: 'All families',
      options: filterOptions(
        rows.map(({ family }) => family),
        [...new Set(rows.map(({ family }) => family))]
          .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
          .map((value) => ({ value, words: value })),
      ),
    },
    {
      name: 'design',
      label: 'Architecture',
      allWords: 'All architectures',
      options: filterOptions(
        rows.map(({ design }) => design),
        [
          { value: 'dense', words: 'dense' },
          { value: 'experts', words: 'mixture of experts' },
        ],
      ),
    },
    {
      name: 'spark',
      label: 'One DGX Spark',
      allWords: 'All',
      options: filterOptions(
        rows.map(({ spark }) => spark),
        Object.entries(HOLDING_WORDS).map(([value, words]) => ({ value, words })),
      ),
    },
  ];
}
