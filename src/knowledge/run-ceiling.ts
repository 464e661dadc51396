import type { RunRecord } from '../content-schemas/run-schema.ts';
import {
  type Answer,
  BYTES_PER_GB,
  known,
  refused,
  WEIGHT_UNCERTAINTY,
  type Weights,
  weightsInFormat,
  weightsOfCheckpoint,
} from '../fit/index.ts';
import type { Knowledge, Model } from './knowledge-records.ts';
import { convert } from './properties.ts';

/** The speed that memory bandwidth allows for one stream, and how it was computed. */
export interface RunCeiling {
  /** Bandwidth of all units that read at once ÷ weights read for one token. */
  readonly tokensPerSecond: number;
  /** Above this no rounding of the inputs explains a run: the ceiling with its uncertainty. */
  readonly limitTokensPerSecond: number;
  /** Bits per weight, averaged over the weights. */
  readonly bitsPerWeight: number;
  /** “273 GB/s ÷ 7.50 GB (…) = 36.4 tokens/s”. */
  readonly arithmetic: string;
}

type Content = Pick<Knowledge, 'subjects' | 'models' | 'formats'>;

/**
 * Ceiling of a decode run: bandwidth ÷ bytes of weights read for one token (roofline arithmetic of
 * pull request 91, NVIDIA/dgx-spark-playbooks). The cache is left out, so the true ceiling is a
 * little lower. Several units count as if each read its part at the same time, except in llama.cpp
 * (see `UNIT_SPLIT` in src/fit).
 *
 * @returns a refusal where bandwidth or weights are not known
 */
export function runCeiling(run: RunRecord, content: Content): Answer<RunCeiling> {
  if (run.kind !== 'decode' || run.unit !== 'tokens/s')
    return refused('Only the speed of one stream has this ceiling.');
  const bandwidth = bandwidthOf(run.device, content.subjects);
  if (bandwidth === undefined) return refused(`The bandwidth of ${run.device} is not known.`);
  const model = content.models.get(run.modelId ?? '');
  if (model === undefined) return refused(`The shape of ${run.model ?? 'the model'} is not known.`);
  const weights = runWeights(run, model, content);
  if (weights.kind === 'refused') return weights;
  const read = weights.value.bytesReadPerToken;
  if (read.kind === 'refused') return read;
  const gigabytes = read.value / BYTES_PER_GB;
  const units = unitsAtOnce(run);
  const tokensPerSecond = (bandwidth * units) / gigabytes;
  const leeway = weights.value.basis === 'computed' ? WEIGHT_UNCERTAINTY : 0;
  return known({
    tokensPerSecond,
    limitTokensPerSecond: tokensPerSecond * (1 + leeway),
    bitsPerWeight: (weights.value.bytes * 8) / (model.parametersTotalBillion * 1e9),
    arithmetic: `${units > 1 ? `${units} × ` : ''}${bandwidth} GB/s ÷ ${gigabytes.toFixed(2)} GB of ${model.name} in ${weights.value.name} = ${tokensPerSecond.toFixed(1)} tokens/s`,
  });
}

/** llama.cpp gives each unit whole layers, which a token passes one after the other. */
const LAYER_SPLITTERS = ['llama.cpp', 'Ollama'];

/** Units that read for one token at the same time. */
function unitsAtOnce({ engine = '', units }: RunRecord): number {
  return LAYER_SPLITTERS.includes(engine) ? 1 : units;
}

/**
 * The weights that ran. Best is a file whose reading somebody worked out, then the size that the
 * engine printed, then the number format.
 */
export function runWeights(
  run: RunRecord,
  model: Model,
  { formats }: Pick<Knowledge, 'formats'>,
): Answer<Weights> {
  const files = model.checkpoints ?? [];
  const workedOut = files
    .filter(({ readPerTokenGigabytes }) => readPerTokenGigabytes !== undefined)
    .filter(({ format, gibibytes }) =>
      run.fileGibibytes !== undefined && gibibytes !== undefined
        ? gibibytes === run.fileGibibytes
        : format !== undefined && format === run.formatId,
    )[0];
  if (workedOut !== undefined) {
    return known({
      name: workedOut.name,
      bytes: bytesOfRun(run, model, formats),
      basis: 'published',
      bytesReadPerToken: known((workedOut.readPerTokenGigabytes ?? 0) * BYTES_PER_GB),
    });
  }
  if (run.fileGibibytes !== undefined)
    return weightsOfCheckpoint(model, {
      name:
        files.find(({ gibibytes }) => gibibytes === run.fileGibibytes)?.name ??
        run.format ??
        'its file',
      gibibytes: run.fileGibibytes,
    });
  const format = formats.get(run.formatId ?? '');
  return format === undefined
    ? refused(`The number format of the weights of ${model.name} is not known.`)
    : known(weightsInFormat(model, format));
}

function bytesOfRun(run: RunRecord, model: Model, formats: Knowledge['formats']): number {
  const format = formats.get(run.formatId ?? '');
  if (run.fileGibibytes !== undefined) return run.fileGibibytes * 2 ** 30;
  return format === undefined ? 0 : weightsInFormat(model, format).bytes;
}

/**
 * Memory bandwidth of a device in GB/s: its own, or that of the chip it includes. Of several
 * versions the fastest counts, so that the ceiling is never too low.
 */
export function bandwidthOf(
  device: string,
  subjects: Knowledge['subjects'],
  seen: readonly string[] = [],
): number | undefined {
  const subject = subjects.get(device);
  if (subject === undefined || seen.includes(device)) return undefined;
  const own = subject.facts.flatMap(({ property, value, unit }) => {
    if (property !== 'memory-bandwidth' || typeof value !== 'number' || unit === undefined)
      return [];
    return [convert(value, unit, 'GB/s') ?? 0];
  });
  if (own.length > 0) return Math.max(...own);
  const included = (subject.includes ?? []).flatMap(
    (id) => bandwidthOf(id, subjects, [...seen, device]) ?? [],
  );
  return included.length > 0 ? Math.max(...included) : undefined;
}
