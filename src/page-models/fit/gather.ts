import { type DecodeRates, type Engine, fileBitsPerWeight } from '../../fit/index.ts';
import { weightWidth } from '../../knowledge/decode-runs.ts';
import { draftingPairs } from '../../knowledge/drafting.ts';
import type { Knowledge, Model, NumberFormat } from '../../knowledge/knowledge-records.ts';
import { type ClassFigures, speedReport } from '../../knowledge/speed-report.ts';
import {
  ENGINES,
  type FitData,
  type FitDrafting,
  type FitFormat,
  type FitModel,
  type FitSpeed,
  type FitSpeedClass,
} from './data.ts';
import { fitDevices } from './devices.ts';
import { fitRuns } from './gather-runs.ts';
import { prefillRates } from './prefill.ts';

/** Gathers all that answers are made from, and nothing else: the script fetches it. */
export function fitData(knowledge: Knowledge): FitData {
  const formats = [...knowledge.formats.values()];
  const { runs, texts, sources } = fitRuns(knowledge);
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
    texts,
    sources,
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
