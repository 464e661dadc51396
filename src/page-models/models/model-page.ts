import {
  bytesOfGb,
  checkpointBytes,
  decodeCeiling,
  kvCacheBytes,
  sizeInWords,
  type Verdict,
  verdictInWords,
  weightsInFormat,
} from '../../fit/index.ts';
import { bindUnits } from '../../knowledge/bind-units.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { type Credit, creditsOf } from '../../knowledge/credits.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import { formatNumber } from '../../knowledge/format-value.ts';
import type { Knowledge, Model } from '../../knowledge/knowledge-records.ts';
import { dateWords } from '../../knowledge/record-dates.ts';
import { bandwidthOf } from '../../knowledge/run-ceiling.ts';
import { fitPath, modelPath } from '../../knowledge/site-paths.ts';
import { inReadingOrder, type RunRow, runRow } from '../benchmarks/run-rows.ts';
import type { BibliographyItem } from '../shared/bibliography.ts';
import { type RelatedGroup, relatedGroups } from '../shared/relations.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';
import { modelDevices } from './devices.ts';
import {
  JUDGED_CONTEXT_TOKENS,
  verdictFor,
  type WeightWidth,
  weightWidths,
} from './models-page.ts';
import {
  attentionWords,
  billionWords,
  CACHE_FORMAT,
  cacheGrowthBytes,
  gibWords,
  knownValue,
  NOT_KNOWN,
  readPerTokenBillion,
} from './words.ts';

/** Contexts for which the memory is listed, in tokens. */
const CONTEXTS = [8192, 32_768, 131_072] as const;

/** Context of the decode ceiling, in tokens. */
export const CEILING_CONTEXT_TOKENS = 8192;

/** A row of words with a name at its head. */
export interface WordsRow {
  readonly name: string;
  readonly cells: readonly string[];
}

export interface DeviceRow extends WordsRow {
  readonly href: string;
  readonly memoryWords: string;
  readonly verdicts: readonly (Verdict | 'unknown')[];
}

export interface CheckpointRow {
  readonly name: string;
  readonly size: string;
  readonly readPerToken: string;
  readonly note: string | undefined;
  readonly markers: readonly Marker[];
}

/** The page of one model. */
export interface ModelPage {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly fitPath: string;
  readonly shape: readonly { readonly label: string; readonly words: string }[];
  readonly layers: readonly string[];
  readonly note: string | undefined;
  readonly markers: readonly Marker[];
  readonly widths: readonly WeightWidth[];
  readonly contexts: readonly string[];
  /** GiB of the weights alone, then of weights and cache at each context. */
  readonly memory: readonly WordsRow[];
  readonly judgedContext: string;
  readonly devices: readonly DeviceRow[];
  readonly ceilingContext: string;
  readonly ceilings: readonly (WordsRow & { readonly href: string })[];
  readonly checkpoints: readonly CheckpointRow[];
  readonly runs: readonly RunRow[];
  /** Problems and guides that concern it. */
  readonly related: readonly RelatedGroup[];
  readonly bibliography: readonly BibliographyItem[];
  readonly credits: readonly Credit[];
}

/** Builds the page of a model. */
export function modelPage(knowledge: Knowledge, model: Model): ModelPage {
  const numbers = new SourceNumbers(knowledge);
  const markers = numbers.markers(model.sources);
  const checkpoints = checkpointRows(model, numbers);
  const runs = inReadingOrder(
    knowledge.runs.filter(({ modelId }) => modelId === model.id),
    knowledge,
  ).map((run) => runRow(run, knowledge, numbers));
  const bibliography = numbers.bibliography();
  return {
    name: model.name,
    path: modelPath(model.id),
    description: `${model.name}: shape, memory in each number format, devices that hold it, bound of its decode speed and ${runs.length} measured ${runs.length === 1 ? 'run' : 'runs'}.`,
    fitPath: fitPath(model.id),
    shape: shapeRows(model),
    layers: (model.attention ?? []).map(attentionWords),
    note: model.note && bindUnits(model.note),
    markers,
    widths: weightWidths(knowledge),
    contexts: CONTEXTS.map(formatNumber),
    memory: memoryRows(knowledge, model),
    judgedContext: formatNumber(
      Math.min(JUDGED_CONTEXT_TOKENS, model.contextTokens ?? JUDGED_CONTEXT_TOKENS),
    ),
    devices: deviceRows(knowledge, model),
    ceilingContext: formatNumber(CEILING_CONTEXT_TOKENS),
    ceilings: ceilingRows(knowledge, model),
    checkpoints,
    runs,
    related: relatedGroups(knowledge, 'models', model.id),
    bibliography,
    credits: creditsOf(bibliography.map(({ reference }) => reference)),
  };
}

function shapeRows(model: Model): { label: string; words: string }[] {
  const growth = cacheGrowthBytes(model);
  const { experts, contextTokens } = model;
  return [
    { label: 'Family', words: model.family },
    { label: 'Architecture', words: model.architecture },
    { label: 'Parameters', words: billionWords(model.parametersTotalBillion) },
    { label: 'Active in one token', words: billionWords(model.parametersActiveBillion) },
    { label: 'Read for one token', words: billionWords(readPerTokenBillion(model)) },
    ...(experts === undefined
      ? []
      : [{ label: 'Experts', words: `${experts.total}, of which ${experts.active} are active` }]),
    {
      label: 'Longest context',
      words: contextTokens === undefined ? NOT_KNOWN : `${formatNumber(contextTokens)} tokens`,
    },
    {
      label: 'KV cache at 16 bits',
      words:
        growth === undefined
          ? 'not known: the shape was not found'
          : `${formatNumber(growth)} bytes for each token${growth === 0 ? ': it does not grow' : ''}`,
    },
    { label: 'Dates', words: dateWords(model, 'seen', formatDate) },
    { label: 'Checked', words: formatDate(model.verifiedOn) },
  ];
}

/** Weights in every format, and with the cache of one sequence at each context. */
function memoryRows({ formats }: Knowledge, model: Model): WordsRow[] {
  return [...formats.values()]
    .filter(({ uses }) => uses.includes('weights'))
    .map((format) => ({ name: format.name, bytes: weightsInFormat(model, format).bytes }))
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ name, bytes }) => ({
      name,
      cells: [
        gibWords(bytes),
        ...CONTEXTS.map((tokens) => {
          if (tokens > (model.contextTokens ?? tokens)) return 'longer than the model’s context';
          const cache = knownValue(kvCacheBytes(model, tokens, CACHE_FORMAT));
          return gibWords(cache === undefined ? undefined : bytes + cache);
        }),
      ],
    }));
}

function deviceRows(knowledge: Knowledge, model: Model): DeviceRow[] {
  const widths = weightWidths(knowledge);
  return modelDevices(knowledge).map((device) => {
    const answers = widths.map(({ format }) => verdictFor(model, format, device));
    return {
      name: device.name,
      href: device.href,
      memoryWords: device.memoryWords,
      verdicts: answers.map((answer) =>
        answer.kind === 'known' ? answer.value.verdict : 'unknown',
      ),
      cells: answers.map((answer) =>
        answer.kind === 'known' ? bindUnits(verdictInWords(answer.value)) : NOT_KNOWN,
      ),
    };
  });
}

/** Ceilings of devices whose bandwidth is known. */
function ceilingRows(knowledge: Knowledge, model: Model) {
  const widths = weightWidths(knowledge);
  return modelDevices(knowledge).flatMap(({ id, name, href, units }) => {
    const gigabytesPerSecond = bandwidthOf(id, knowledge.subjects);
    if (gigabytesPerSecond === undefined) return [];
    const cells = widths.map(({ format }) => {
      const ceiling = decodeCeiling({
        model,
        weights: weightsInFormat(model, format),
        kvFormat: CACHE_FORMAT,
        contextTokens: CEILING_CONTEXT_TOKENS,
        sequences: 1,
        bandwidthBytesPerSecond: bytesOfGb(gigabytesPerSecond),
        units,
      });
      return ceiling.kind === 'known' ? ceiling.value.tokensPerSecond.toFixed(1) : NOT_KNOWN;
    });
    const bandwidth = `${units > 1 ? `${units} × ` : ''}${formatNumber(gigabytesPerSecond)} GB/s`;
    return [{ name, href, cells: [bindUnits(bandwidth), ...cells] }];
  });
}

function checkpointRows(model: Model, numbers: SourceNumbers): CheckpointRow[] {
  return (model.checkpoints ?? []).map((checkpoint) => {
    const size = knownValue(checkpointBytes(checkpoint));
    const read = checkpoint.readPerTokenGigabytes;
    return {
      name: checkpoint.name,
      size: size === undefined ? 'not stated' : bindUnits(sizeInWords(size)),
      readPerToken: read === undefined ? 'not stated' : bindUnits(`${formatNumber(read)} GB`),
      note: checkpoint.note && bindUnits(checkpoint.note),
      markers: numbers.markers(checkpoint.sources),
    };
  });
}
