import type { RunRecord } from '../content-schemas/run-schema.ts';
import { formatNumber } from '../knowledge/format-value.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';

/** A run with one value; of some runs only a range is known. */
export type ValuedRun = RunRecord & { readonly value: number };

/** Whether it is one speed of one DGX Spark in tokens per second, which its source still gives. */
export function isSparkSpeed(run: RunRecord): run is ValuedRun {
  const { device, units, unit, value, withdrawn } = run;
  return (
    device === 'dgx-spark' &&
    units === 1 &&
    unit === 'tokens/s' &&
    value !== undefined &&
    withdrawn === undefined
  );
}

/** Prints a speed as plots and their tables do: "59.02". */
export const speedWords = (value: number): string => formatNumber(Math.round(value * 100) / 100);

/** Name of the model of a run, as the knowledge base spells it. */
export function modelName({ modelId, model }: RunRecord, { models }: Knowledge): string {
  return models.get(modelId ?? '')?.name ?? model ?? 'not named';
}

/** Name of the engine for readers. */
export function engineName({ engine }: RunRecord): string {
  return engine ?? 'engine not named';
}

/** "gpt-oss-120b, MXFP4, llama.cpp" */
export function runName(run: RunRecord, knowledge: Knowledge): string {
  return [modelName(run, knowledge), run.format, engineName(run)].filter(Boolean).join(', ');
}
