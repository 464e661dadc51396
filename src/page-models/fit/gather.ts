import { type DecodeRates, type Engine, fileBitsPerWeight } from '../../fit/index.ts';
import { weightWidth } from '../../knowledge/decode-runs.ts';
import { draftingPairs } from '../../knowledge/drafting.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge, Model, NumberFormat } from '../../knowledge/knowledge-records.ts';
import { dateWords } from '../../knowledge/record-dates.ts';
import { caveatsOf } from '../../knowledge/run-caveats.ts';
import { referencePath } from '../../knowledge/site-paths.ts';
import { citedSource } from '../../knowledge/sources.ts';
import { type ClassFigures, speedReport } from '../../knowledge/speed-report.ts';
import {
  ENGINES,
  type FitData,
  type FitDrafting,
  type FitFormat,
  type FitModel,
  type FitRun,
  type FitSpeed,
  type FitSpeedClass,
} from './data.ts';
import { fitDevices } from './devices.ts';
import { prefillRates } from './prefill.ts';

/** Gathers all that answers are made from, and nothing else: the script fetches it. */
export function fitData(knowledge: Knowledge): FitData {
  const formats = [...knowledge.formats.values()];
  const runs = fitRuns(knowledge);
  return {
    models: [...knowledge.models.values()]
      .map(fitModel)
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
    formats: formats
      .filter(({ uses }) => uses.includes('weights'))
      .map(fitFormat)
      .sort(widestFirst),
    kvFormats: formats
      .filter(({ uses }) => uses.includes('kv-cache'))
      .map(fitFormat)
      .sort(widestFirst),
    devices: fitDevices(knowledge),
    speed: fitSpeed(knowledge),
    drafting: fitDrafting(knowledge),
    prefill: prefillRates(knowledge),
    runs,
    runDevices: Object.fromEntries(
      [...new Set(runs.map(({ device }) => device))].map((id) => [
        id,
        knowledge.subjects.get(id)?.title ?? id,
      ]),
    ),
  };
}

const widestFirst = (a: FitFormat, b: FitFormat): number =>
  fileBitsPerWeight(b) - fileBitsPerWeight(a);

function fitModel(model: Model): FitModel {
  return {
    id: model.id,
    name: model.name,
    aliases: model.aliases,
    family: model.family,
    parametersTotalBillion: model.parametersTotalBillion,
    parametersActiveBillion: model.parametersActiveBillion,
    parametersReadPerTokenBillion: model.parametersReadPerTokenBillion,
    experts: model.experts,
    attention: model.attention,
    contextTokens: model.contextTokens,
    checkpoints: model.checkpoints?.flatMap(
      ({ name, format, gigabytes, gibibytes, readPerTokenGigabytes }) =>
        format === undefined ? [] : [{ name, format, gigabytes, gibibytes, readPerTokenGigabytes }],
    ),
  };
}

function fitFormat(format: NumberFormat): FitFormat {
  const { id, name, aliases, bitsPerWeight, checkpointBitsPerWeight, sizeUncertainty } = format;
  return {
    id,
    name,
    aliases,
    bitsPerWeight,
    checkpointBitsPerWeight,
    sizeUncertainty,
    width: weightWidth(fileBitsPerWeight(format)),
  };
}

function fitSpeed(knowledge: Knowledge): FitSpeed {
  const { rates, factor, classes } = speedReport(knowledge);
  const ratesOf = (engine: Engine): DecodeRates => {
    const title = ENGINES.find(({ id }) => id === engine)?.title ?? '';
    return rates.ofEngine.get(title) ?? rates.ofAll;
  };
  return {
    factor,
    rates: {
      vllm: ratesOf('vllm'),
      sglang: ratesOf('sglang'),
      'tensorrt-llm': ratesOf('tensorrt-llm'),
      'llama-cpp': ratesOf('llama-cpp'),
    },
    classes: classes.map(fitSpeedClass),
  };
}

const fitSpeedClass = ({ class: ofClass, ...figures }: ClassFigures): FitSpeedClass => ({
  ...ofClass,
  ...figures,
});

function fitDrafting(knowledge: Knowledge): FitDrafting[] {
  return draftingPairs(knowledge)
    .pairs.filter(({ drafted }) => drafted.kind === 'decode')
    .map(({ drafted, multiplier }) => ({
      id: drafted.id,
      device: drafted.device,
      model: drafted.modelId ?? '',
      name: knowledge.models.get(drafted.modelId ?? '')?.name ?? drafted.model ?? '',
      engine: drafted.engine ?? '',
      multiplier,
    }));
}

/** Speeds of known models without drafting; what drafts is not comparable with a ceiling. */
function fitRuns(knowledge: Knowledge): FitRun[] {
  const { runs, models, references } = knowledge;
  return runs.flatMap((run): FitRun[] => {
    const { kind, modelId = '', sources } = run;
    if (kind !== 'decode' && kind !== 'throughput') return [];
    if (run.unit !== 'tokens/s' || run.isSpeculative || run.isEstimate) return [];
    // What its source has withdrawn stands beside its successor among the benchmarks.
    if (run.withdrawn !== undefined) return [];
    const low = run.value ?? run.range?.low;
    const high = run.value ?? run.range?.high;
    if (low === undefined || high === undefined) return [];
    const [source] = sources;
    const reference = source === undefined ? undefined : references.get(citedSource(source).id);
    if (reference === undefined || !models.has(modelId)) return [];
    return [
      {
        id: run.id,
        device: run.device,
        model: modelId,
        units: run.units,
        kind,
        value: formatValue({
          value: run.value,
          range: run.range,
          unit: run.unit,
          qualifier: run.qualifier,
        }),
        low,
        high,
        format: run.format,
        formatId: run.formatId,
        engine: [run.engine, run.engineVersion].filter(Boolean).join(' ') || undefined,
        batch: run.batch,
        depth: run.depthTokens || (run.promptTokens ?? run.depthTokens),
        settings: run.settings,
        date: dateWords(run, 'measured'),
        source: reference.publisher,
        sourcePath: referencePath(reference.id),
        caveats: caveatsOf(run, knowledge),
      },
    ];
  });
}
