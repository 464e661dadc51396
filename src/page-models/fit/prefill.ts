import type { RunRecord } from '../../content-schemas/run-schema.ts';
import type { Engine } from '../../fit/index.ts';
import { chipOf } from '../../knowledge/chips.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { median, quantile } from '../../knowledge/quantile.ts';
import { originOf } from '../../knowledge/run-origin.ts';
import { type Architecture, architectureOf, ENGINES, type PrefillRate } from './data.ts';
import { LONGEST_PROMPT_TOKENS } from './prefill-view.ts';

/** Runs that a rate needs. */
const FEWEST_RUNS = 4;

/** One operation of multiplying and one of adding for each parameter. */
const OPERATIONS_PER_PARAMETER = 2;

interface MeasuredRate {
  readonly chip: string;
  readonly engine: Engine;
  readonly architecture: Architecture;
  readonly tera: number;
  readonly origin: string;
}

/**
 * Rates at which runs read prompts: tokens per second × 2 × active parameters, for each chip,
 * engine and kind of model of which there are enough runs.
 */
export function prefillRates(knowledge: Knowledge): PrefillRate[] {
  const groups = new Map<string, MeasuredRate[]>();
  for (const rate of knowledge.runs.flatMap((run) => rateOf(run, knowledge))) {
    const key = JSON.stringify([rate.chip, rate.engine, rate.architecture]);
    groups.set(key, [...(groups.get(key) ?? []), rate]);
  }
  return [...groups.values()].flatMap(summaryOf);
}

function rateOf(run: RunRecord, knowledge: Knowledge): MeasuredRate[] {
  const model = knowledge.models.get(run.modelId ?? '');
  const engine = ENGINES.find(({ title }) => title === run.engine);
  const active = model?.parametersActiveBillion;
  const tokens = (run.promptTokens ?? 0) + (run.depthTokens ?? 0);
  if (model === undefined || engine === undefined || active === undefined) return [];
  if (run.kind !== 'prefill' || run.unit !== 'tokens/s' || run.value === undefined) return [];
  if (run.withdrawn !== undefined) return [];
  if (run.units > 1 || run.isEstimate || (run.batch ?? 1) > 1 || tokens > LONGEST_PROMPT_TOKENS)
    return [];
  return [
    {
      chip: chipOf(run.device, knowledge.subjects),
      engine: engine.id,
      architecture: architectureOf(model),
      tera: (run.value * OPERATIONS_PER_PARAMETER * active) / 1000,
      origin: originOf(run, knowledge),
    },
  ];
}

const teraOf = (rates: readonly MeasuredRate[]): number[] => rates.map(({ tera }) => tera);

function summaryOf(rates: readonly MeasuredRate[]): PrefillRate[] {
  const origins = new Set(rates.map(({ origin }) => origin));
  const [first] = rates;
  if (first === undefined || rates.length < FEWEST_RUNS) return [];
  const errors = rates.flatMap(({ tera, origin }) => {
    const middle = median(teraOf(rates.filter((other) => other.origin !== origin)));
    return middle === undefined ? [] : [Math.abs(middle - tera) / tera];
  });
  const sorted = teraOf(rates).sort((a, b) => a - b);
  const at = (q: number): number => quantile(sorted, q) ?? 0;
  const { chip, engine, architecture } = first;
  return [
    {
      chip,
      engine,
      architecture,
      lowTera: at(0.05),
      medianTera: at(0.5),
      highTera: at(0.95),
      runs: rates.length,
      origins: origins.size,
      medianRelativeError: median(errors),
    },
  ];
}
