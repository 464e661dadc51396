import { formatNumber } from '../knowledge/format-value.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { linePlot } from './line-plot.ts';
import type { RunPlot } from './run-plot.ts';
import { isSparkSpeed, modelName, speedWords, type ValuedRun } from './run-words.ts';

/** The one source that varied depth and number of streams on the same build and settings. */
const SWEEP_SOURCE = 'llamacpp-bench-dgx-spark-2026';
const DEPTH_MODEL = 'gpt-oss-120b';
const BATCH_MODELS: readonly string[] = ['gpt-oss-20b', 'gpt-oss-120b'];
const BATCH_PROMPT_TOKENS = 512;

function sweepRuns({ runs }: Knowledge): ValuedRun[] {
  return runs
    .filter(isSparkSpeed)
    .filter(({ engine, sources }) => engine === 'llama.cpp' && sources.includes(SWEEP_SOURCE));
}

/** How decode slows down as the cache fills. */
export function decodeByDepth(knowledge: Knowledge): RunPlot {
  const id = 'depth';
  const title = 'Decode of gpt-oss-120b by depth of the cache';
  const runs = sweepRuns(knowledge)
    .filter(
      ({ kind, modelId, depthTokens }) =>
        kind === 'decode' && modelId === DEPTH_MODEL && depthTokens !== undefined,
    )
    .sort((a, b) => (a.depthTokens ?? 0) - (b.depthTokens ?? 0));
  const depthWords = (run: ValuedRun): string => formatNumber(run.depthTokens ?? 0);
  const [first, last] = [runs[0], runs.at(-1)];
  const description =
    first === undefined || last === undefined
      ? ''
      : `llama.cpp on one DGX Spark, one stream, ${first.format ?? 'format not stated'}: ${speedWords(first.value)} tokens/s with ${depthWords(first)} tokens in the cache, ${speedWords(last.value)} tokens/s with ${depthWords(last)}.`;
  return {
    id,
    title,
    description,
    columns: ['Tokens in the cache', 'Tokens/s'],
    rows: runs.map((run) => [depthWords(run), speedWords(run.value)]),
    isWide: false,
    runs,
    svg:
      runs.length === 0
        ? ''
        : linePlot({
            id,
            title,
            description,
            xTitle: 'tokens in the cache before the first measured token',
            yTitle: 'tokens/s',
            xTicks: runs.map((run) => ({ x: run.depthTokens ?? 0, words: depthWords(run) })),
            lines: [
              {
                name: DEPTH_MODEL,
                points: runs.map((run) => ({
                  x: run.depthTokens ?? 0,
                  y: run.value,
                  words: speedWords(run.value),
                })),
              },
            ],
          }),
  };
}

/** How the speed of all streams together grows with their number. */
export function batchScaling(knowledge: Knowledge): RunPlot {
  const id = 'batch';
  const title = 'All streams together, by number of streams';
  const all = sweepRuns(knowledge)
    .filter(
      ({ kind, promptTokens }) => kind === 'throughput' && promptTokens === BATCH_PROMPT_TOKENS,
    )
    .sort((a, b) => streamsOf(a) - streamsOf(b));
  const lines = BATCH_MODELS.flatMap((model) => {
    const runs = all.filter(({ modelId }) => modelId === model);
    const [first, last] = [runs[0], runs.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ name: modelName(first, knowledge), runs, first, last }];
  }).sort((a, b) => b.last.value - a.last.value);
  const runs = lines.flatMap((line) => line.runs);
  const batches = [...new Set(runs.map(streamsOf))].sort((a, b) => a - b);
  const spans = lines.map(
    ({ name, first, last }) =>
      `${name} goes from ${speedWords(first.value)} tokens/s with ${streamsOf(first)} to ${speedWords(last.value)} with ${streamsOf(last)}`,
  );
  const description = `llama.cpp on one DGX Spark, batched test with prompts of ${BATCH_PROMPT_TOKENS} tokens: ${spans.join('; ')}. Each step to the right doubles the number of streams.`;
  return {
    id,
    title,
    description,
    columns: ['Model', 'Streams', 'Tokens/s of all streams'],
    rows: runs.map((run) => [
      modelName(run, knowledge),
      String(streamsOf(run)),
      speedWords(run.value),
    ]),
    isWide: false,
    runs,
    svg:
      runs.length === 0
        ? ''
        : linePlot({
            id,
            title,
            description,
            xTitle: 'streams at once; each step doubles',
            yTitle: 'tokens/s of all streams together',
            xTicks: batches.map((batch, x) => ({ x, words: String(batch) })),
            lines: lines.map(({ name, runs: line }) => ({
              name,
              points: line.map((run) => ({
                x: batches.indexOf(streamsOf(run)),
                y: run.value,
                words: speedWords(run.value),
              })),
            })),
          }),
  };
}

const streamsOf = ({ batch }: ValuedRun): number => batch ?? 1;
