import { formatNumber } from '../knowledge/format-value.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { type MeasuredShare, measuredShares } from '../knowledge/run-efficiency.ts';
import { barPlot } from './bar-plot.ts';
import type { RunPlot } from './run-plot.ts';
import {
  engineName,
  isSparkSpeed,
  modelName,
  runName,
  speedWords,
  type ValuedRun,
} from './run-words.ts';
import { batchScaling, decodeByDepth } from './sweep-plots.ts';

const PREFILL_PROMPT_TOKENS = 2048;

type SparkShare = Omit<MeasuredShare, 'run'> & { readonly run: ValuedRun };

/** All plots for which the runs are there, in order of display. */
export function runPlots(knowledge: Knowledge): RunPlot[] {
  const shares = measuredShares(knowledge).flatMap(({ run, ...rest }): SparkShare[] =>
    isSparkSpeed(run) ? [{ ...rest, run }] : [],
  );
  return [
    decodeAgainstBound(knowledge, shares),
    prefillByModel(knowledge),
    decodeByDepth(knowledge),
    batchScaling(knowledge),
    engines(knowledge, shares),
  ].filter(({ rows }) => rows.length > 0);
}

const bySpeed = (a: ValuedRun, b: ValuedRun): number => b.value - a.value;

/** The first of each key, in the order of the list. */
function firstOfEach<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const isNew = !seen.has(keyOf(one));
    seen.add(keyOf(one));
    return isNew;
  });
}

/** "Highest: A with 3; lowest: B with 1." */
function extremes(rows: readonly (readonly [string, number])[], unit: string): string {
  const sorted = [...rows].sort((a, b) => b[1] - a[1]);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest === undefined || lowest === undefined || sorted.length < 2) return '';
  return ` Highest: ${highest[0]} with ${speedWords(highest[1])} ${unit}; lowest: ${lowest[0]} with ${speedWords(lowest[1])} ${unit}.`;
}

/** The fastest run of each model beside what memory bandwidth allows for its weights. */
function decodeAgainstBound(knowledge: Knowledge, shares: readonly SparkShare[]): RunPlot {
  const id = 'decode-bound';
  const title = 'Decode against the bandwidth bound';
  const sorted = [...shares].sort((a, b) => bySpeed(a.run, b.run));
  const best = firstOfEach(sorted, ({ run }) => run.modelId ?? '');
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const isBelow = best.every(({ share }) => share < 1);
  const description = `The fastest run of each of ${best.length} models on one DGX Spark: one stream, short context, no speculative decoding. The frame is the bound, memory bandwidth divided by the weights read for one token${isBelow ? '; none of these runs reaches it' : ''}.${extremes(
    best.map(({ run, share }) => [runName(run, knowledge), share * 100]),
    '% of the bound',
  )}`;
  return {
    id,
    title,
    description,
    columns: [
      'Model, format, engine',
      'Measured, tokens/s',
      'Bound, tokens/s',
      'Share of the bound',
    ],
    rows: best.map(({ run, ceilingTokensPerSecond, share }) => [
      runName(run, knowledge),
      speedWords(run.value),
      speedWords(ceilingTokensPerSecond),
      percent(share),
    ]),
    isWide: false,
    runs: best.map(({ run }) => run),
    svg:
      best.length === 0
        ? ''
        : barPlot({
            id,
            title,
            description,
            unit: 'tokens/s',
            groups: [
              {
                title: undefined,
                bars: best.map(({ run, ceilingTokensPerSecond }) => ({
                  name: runName(run, knowledge),
                  value: run.value,
                  valueWords: `${speedWords(run.value)} of ${speedWords(ceilingTokensPerSecond)}`,
                  limit: ceilingTokensPerSecond,
                })),
              },
            ],
          }),
  };
}

/** Runs with prompts of one length and an empty cache: only these can be set side by side. */
function prefillByModel(knowledge: Knowledge): RunPlot {
  const runs = knowledge.runs
    .filter(isSparkSpeed)
    .filter(
      (run) =>
        run.kind === 'prefill' &&
        run.modelId !== undefined &&
        run.promptTokens === PREFILL_PROMPT_TOKENS &&
        (run.depthTokens ?? 0) === 0,
    )
    .sort(bySpeed);
  return simpleBars(
    knowledge,
    {
      id: 'prefill-models',
      title: 'Prefill by model',
      lead: `Reading a prompt of ${formatNumber(PREFILL_PROMPT_TOKENS)} tokens into an empty cache on one DGX Spark, ${runs.length} runs.`,
    },
    [{ title: undefined, runs }],
    runName,
  );
}

/** One model on engines whose weights have the same width; the fastest run of each engine. */
function engines(knowledge: Knowledge, shares: readonly SparkShare[]): RunPlot {
  const groups = new Map<string, SparkShare[]>();
  for (const share of shares) {
    const name = `${modelName(share.run, knowledge)}, ${share.bits}`;
    groups.set(name, [...(groups.get(name) ?? []), share]);
  }
  const compared = [...groups]
    .map(([title, all]) => ({
      title,
      runs: firstOfEach(all.map(({ run }) => run).sort(bySpeed), engineName),
    }))
    .filter(({ runs }) => runs.length > 1)
    .sort((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }));
  return simpleBars(
    knowledge,
    {
      id: 'engines',
      title: 'The same model on different engines',
      lead: `Decode of one stream on one DGX Spark, ${compared.length} models whose weights have the same width in two or more engines; the fastest run of each engine. Formats, versions and testers differ, so the engine is not the only reason for a difference.`,
    },
    compared,
    (run) => [engineName(run), run.format].filter(Boolean).join(', '),
  );
}

function simpleBars(
  knowledge: Knowledge,
  about: { readonly id: string; readonly title: string; readonly lead: string },
  groups: readonly { readonly title: string | undefined; readonly runs: readonly ValuedRun[] }[],
  nameOf: (run: ValuedRun, knowledge: Knowledge) => string,
): RunPlot {
  const { id, title, lead } = about;
  const runs = groups.flatMap((group) => group.runs);
  const description =
    lead +
    extremes(
      runs.map((run) => [runName(run, knowledge), run.value]),
      'tokens/s',
    );
  return {
    id,
    title,
    description,
    columns: ['Model, format, engine', 'Tokens/s', 'Engine version'],
    rows: runs.map((run) => [
      runName(run, knowledge),
      speedWords(run.value),
      run.engineVersion ?? 'not stated',
    ]),
    isWide: false,
    runs,
    svg:
      runs.length === 0
        ? ''
        : barPlot({
            id,
            title,
            description,
            unit: 'tokens/s',
            groups: groups.map((group) => ({
              title: group.title,
              bars: group.runs.map((run) => ({
                name: nameOf(run, knowledge),
                value: run.value,
                valueWords: speedWords(run.value),
              })),
            })),
          }),
  };
}
