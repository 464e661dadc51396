import { type Engine, fileBitsPerWeight } from '../../fit/index.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge, Model, NumberFormat } from '../../knowledge/knowledge-records.ts';
import { dateWords } from '../../knowledge/record-dates.ts';
import { caveatsOf } from '../../knowledge/run-caveats.ts';
import {
  bitClass,
  type EfficiencyClass,
  expectedShare,
  holdOut,
  type MeasuredShare,
  measuredShares,
} from '../../knowledge/run-efficiency.ts';
import { referencePath } from '../../knowledge/site-paths.ts';
import { citedSource } from '../../knowledge/sources.ts';
import {
  ENGINES,
  type FitData,
  type FitFormat,
  type FitModel,
  type FitRun,
  type FitShare,
} from './data.ts';
import { fitDevices } from './devices.ts';
import { prefillRates } from './prefill.ts';

/** Gathers all that answers are made from, and nothing else: the script fetches it. */
export function fitData(knowledge: Knowledge): FitData {
  const formats = [...knowledge.formats.values()];
  const runs = fitRuns(knowledge);
  const measured = measuredShares(knowledge);
  const { table, coverage, medianRelativeError } = holdOut(measured);
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
    shares: fitShares(measured),
    heldOut: { runs: table.length, coverage, medianRelativeError },
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
  const { id, name, aliases, bitsPerWeight, checkpointBitsPerWeight } = format;
  return {
    id,
    name,
    aliases,
    bitsPerWeight,
    checkpointBitsPerWeight,
    bits: bitClass(fileBitsPerWeight(format)),
  };
}

/** The range of every class that a reader can ask for. */
function fitShares(measured: readonly MeasuredShare[]): FitShare[] {
  const architectures = ['dense', 'mixture of experts'] as const;
  const widths = ['16-bit', '8-bit', '4-bit'] as const;
  return architectures.flatMap((architecture) =>
    widths.flatMap((bits) =>
      ENGINES.flatMap(({ id, title }) =>
        fitShare({ architecture, bits, engine: title }, id, measured),
      ),
    ),
  );
}

function fitShare(
  wanted: EfficiencyClass,
  engine: Engine,
  measured: readonly MeasuredShare[],
): FitShare[] {
  const range = expectedShare(wanted, measured);
  if (range === undefined) return [];
  const devices: Record<string, number> = {};
  for (const one of measured) {
    if (!range.basis.every((property) => one.class[property] === wanted[property])) continue;
    devices[one.run.device] = (devices[one.run.device] ?? 0) + 1;
  }
  const { low, median, high, runs, origins } = range;
  const basis = range.basis.map((property) => wanted[property]).join(', ');
  return [{ ...wanted, engine, low, median, high, runs, origins, basis, devices }];
}

/** Speeds of known models without drafting; what drafts is not comparable with a ceiling. */
function fitRuns(knowledge: Knowledge): FitRun[] {
  const { runs, models, references } = knowledge;
  return runs.flatMap((run): FitRun[] => {
    const { kind, modelId = '', sources } = run;
    if (kind !== 'decode' && kind !== 'throughput') return [];
    if (run.unit !== 'tokens/s' || run.isSpeculative || run.isEstimate) return [];
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
        format: run.format,
        formatId: run.formatId,
        engine: [run.engine, run.engineVersion].filter(Boolean).join(' ') || undefined,
        batch: run.batch,
        depth: run.depthTokens || run.promptTokens,
        date: dateWords(run, 'measured'),
        source: reference.publisher,
        sourcePath: referencePath(reference.id),
        caveats: caveatsOf(run, knowledge),
      },
    ];
  });
}
