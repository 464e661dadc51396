import type { RunRecord } from '../content-schemas/run-schema.ts';
import { formatNumber } from '../knowledge/format-value.ts';
import type { DrawingSource } from './drawing-source.ts';

/** Name of the model of a run, as the knowledge base spells it. */
export function modelName({ modelId, model }: RunRecord, { models }: DrawingSource): string {
  return models.get(modelId ?? '')?.name ?? model ?? 'model not named';
}

/** Prints a speed with at most two decimals: "59.02". */
export function speedWords(value: number): string {
  return formatNumber(Math.round(value * 100) / 100);
}

/** "llama.cpp, build 7941" */
export function engineWords({ engine, engineVersion }: RunRecord): string {
  return [engine ?? 'engine not named', engineVersion].filter(Boolean).join(', ');
}
