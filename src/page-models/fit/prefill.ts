import type { RunRecord } from '../../content-schemas/run-schema.ts';
import type { Engine } from '../../fit/index.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { engineFamily, quantile } from '../../knowledge/run-efficiency.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { type Architecture, architectureOf, ENGINES, type PrefillRate } from './data.ts';

/** Beyond this, attention, which the estimate leaves out, weighs too much. */
const LONGEST_PROMPT_TOKENS = 8192;

/** Runs and sources that a rate needs. */
const FEWEST_RUNS = 4;
const FEWEST_ORIGINS = 2;

/** One operation of multiplying and one of adding for each parameter. */
const OPERATIONS_PER_PARAMETER = 2;

interface MeasuredRate {
  readonly device: string;
  readonly engine: Engine;
  readonly architecture: Architecture;
  readonly tera: number;
  readonly origin: string;
}

/**
 * Rates at which runs read prompts: tokens per second × 2 × active parameters, for each device,
 * engine and kind of model of which there are enough runs.
 */
export function prefillRates(knowledge: Knowledge): PrefillRate[] {
  const groups = new Map<string, MeasuredRate[]>();
  for (const rate of knowledge.runs.flatMap((run) => rateOf(run, knowledge))) {
    const key = JSON.stringify([rate.device, rate.engine, rate.architecture]);
    groups.set(key, [...(groups.get(key) ?? []), rate]);
  }
  return [...groups.values()].flatMap(summaryOf);
}

function rateOf(run: RunRecord, { models }: Knowledge): MeasuredRate[] {
  const model = models.get(run.modelId ?? '');
  const engine = ENGINES.find(({ title }) => title === engineFamily(run.engine));
  const active = model?.parametersActiveBillion;
  const tokens = (run.promptTokens ?? 0) + (run.depthTokens ?? 0);
  if (model === undefined || engine === undefined || active === undefined) return [];
  if (run.kind !== 'prefill' || run.unit !== 'tokens/s' || run.value === undefined) return [];
  if (run.units > 1 || run.isEstimate || (run.batch ?? 1) > 1 || tokens > LONGEST_PROMPT_TOKENS)
    return [];
  return [
    {
      device: run.device,
      engine: engine.id,
      architecture: architectureOf(model),
      tera: (run.value * OPERATIONS_PER_PARAMETER * active) / 1000,
      origin: run.sources[0] === undefined ? '' : citedSource(run.sources[0]).id,
    },
  ];
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const teraOf = (rates: readonly MeasuredRate[]): number[] => sorted(rates.map(({ tera }) => tera));

function summaryOf(rates: readonly MeasuredRate[]): PrefillRate[] {
  const origins = new Set(rates.map(({ origin }) => origin));
  const [first] = rates;
  if (first === undefined || rates.length < FEWEST_RUNS || origins.size < FEWEST_ORIGINS) return [];
  const errors = rates.map(({ tera, origin }) => {
    const others = teraOf(rates.filter((other) => other.origin !== origin));
    return Math.abs((quantile(others, 0.5) ?? 0) - tera) / tera;
  });
  const at = (q: number): number => quantile(teraOf(rates), q) ?? 0;
  const { device, engine, architecture } = first;
  return [
    {
      device,
      engine,
      architecture,
      lowTera: at(0.05),
      medianTera: at(0.5),
      highTera: at(0.95),
      runs: rates.length,
      origins: origins.size,
      medianRelativeError: quantile(sorted(errors), 0.5) ?? 0,
    },
  ];
}
