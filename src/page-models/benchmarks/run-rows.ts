import {
  RUN_KIND_WORDS,
  RUN_SOURCE_CLASS_WORDS,
  type RunKind,
  type RunRecord,
  type RunSourceClass,
} from '../../content-schemas/run-schema.ts';
import type { Unit } from '../../content-schemas/vocabularies.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { formatNumber, formatValue } from '../../knowledge/format-value.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { asOf, dateWords } from '../../knowledge/record-dates.ts';
import { caveatsOf } from '../../knowledge/run-caveats.ts';
import { seenOnWords } from '../../knowledge/seen-on.ts';
import { devicePath, modelPath } from '../../knowledge/site-paths.ts';
import type { SourceNumbers } from '../shared/source-numbers.ts';

/** A measured run as a row of a table. */
export interface RunRow {
  readonly id: string;
  /** Id of the model, or the name where the knowledge base has no such model; empty without one. */
  readonly model: string;
  readonly modelName: string;
  readonly modelHref: string | undefined;
  /** Number format, and what was measured where the kind does not say it. */
  readonly modelNote: string;
  readonly device: string;
  readonly deviceName: string;
  readonly deviceHref: string;
  readonly units: number;
  readonly kind: RunKind;
  readonly kindWords: string;
  /** Middle of a range, by which it is sorted; of one value the words say enough. */
  readonly middle: number | undefined;
  readonly unit: Unit;
  readonly valueWords: string;
  readonly spreadWords: string;
  readonly engine: string;
  readonly engineWords: string;
  readonly settings: string;
  readonly depth: number | undefined;
  readonly lengthsWords: string;
  readonly batch: number | undefined;
  readonly dateTime: string;
  readonly date: string;
  readonly sourceClass: RunSourceClass;
  readonly sourceClassWords: string;
  readonly caveats: readonly string[];
  /** What is known of the machine beyond its kind; empty where nothing is. */
  readonly seenOn: string;
  readonly markers: readonly Marker[];
}

/** Value of the engine filter for runs whose source names none. */
export const NO_ENGINE = 'not-stated';

/** The row of a run; sources get the numbers of the page. */
export function runRow(run: RunRecord, knowledge: Knowledge, numbers: SourceNumbers): RunRow {
  const model = knowledge.models.get(run.modelId ?? '');
  const { range, unit } = run;
  return {
    id: run.id,
    model: run.modelId ?? run.model ?? '',
    modelName: model?.name ?? run.model ?? 'no model',
    modelHref: model && modelPath(model.id),
    modelNote: [run.format, run.what].filter(Boolean).join('; '),
    device: run.device,
    deviceName: knowledge.subjects.get(run.device)?.title ?? run.device,
    deviceHref: knowledge.subjects.get(run.device)?.path ?? devicePath(run.device),
    units: run.units,
    kind: run.kind,
    kindWords: RUN_KIND_WORDS[run.kind],
    middle: range && (range.low + range.high) / 2,
    unit,
    valueWords: formatValue(run),
    spreadWords: spreadWords(run),
    engine: run.engine ?? NO_ENGINE,
    engineWords: [run.engine ?? 'not stated', run.engineVersion].filter(Boolean).join(', '),
    settings: bindUnits(run.settings ?? ''),
    depth: run.depthTokens,
    lengthsWords: lengthsWords(run),
    batch: run.batch,
    dateTime: asOf(run),
    date: dateWords(run, 'measured'),
    sourceClass: run.sourceClass,
    sourceClassWords: RUN_SOURCE_CLASS_WORDS[run.sourceClass],
    caveats: caveatsOf(run, knowledge),
    seenOn: run.seenOn === undefined ? '' : seenOnWords(knowledge, run.seenOn),
    markers: numbers.markers(run.sources),
  };
}

function spreadWords({ spread = {} }: RunRecord): string {
  const { median, min, max, deviation, n } = spread;
  const parts = [
    median === undefined ? '' : `median ${formatNumber(median)}`,
    min === undefined ? '' : `lowest ${formatNumber(min)}`,
    max === undefined ? '' : `highest ${formatNumber(max)}`,
    deviation === undefined ? '' : `standard deviation ${formatNumber(deviation)}`,
    n === undefined ? '' : `${n} ${n === 1 ? 'repetition' : 'repetitions'}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function lengthsWords({ promptTokens, outputTokens }: RunRecord): string {
  return [
    promptTokens === undefined ? '' : `prompt ${formatNumber(promptTokens)}`,
    outputTokens === undefined ? '' : `output ${formatNumber(outputTokens)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** One stream on one DGX Spark without drafting: what most readers look for, and it stands first. */
function isFirst({ device, units, kind, unit, isSpeculative }: RunRecord): boolean {
  return (
    device === 'dgx-spark' &&
    units === 1 &&
    kind === 'decode' &&
    unit === 'tokens/s' &&
    isSpeculative !== true
  );
}

/** Order of display: decode of one stream on one DGX Spark, then the rest by kind; by model within. */
export function inReadingOrder(runs: readonly RunRecord[], knowledge: Knowledge): RunRecord[] {
  const nameOf = ({ modelId, model = '' }: RunRecord): string =>
    knowledge.models.get(modelId ?? '')?.name ?? model;
  const kinds = Object.keys(RUN_KIND_WORDS);
  return [...runs].sort(
    (a, b) =>
      Number(isFirst(b)) - Number(isFirst(a)) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      Number(b.device === 'dgx-spark') - Number(a.device === 'dgx-spark') ||
      collator.compare(a.device, b.device) ||
      a.units - b.units ||
      Number(b.modelId !== undefined) - Number(a.modelId !== undefined) ||
      collator.compare(nameOf(a), nameOf(b)) ||
      collator.compare(a.id, b.id),
  );
}
