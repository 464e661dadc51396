import { type FaultClass, faultIn, faultInNewFile, MARK, newFile, swap } from './fault-class.ts';
import { lines } from './sites.ts';

const FITS = 'record-fits-schema';

const MODEL = `name: Planted 8B
family: Planted
architecture: dense
parametersTotalBillion: 8
parametersActiveBillion: 8
attention:
  - {kind: full, layers: 32, kvHeads: 8, headDimension: 128}
checkpoints:
  - name: Planted 8B
    gigabytes: 16
    sources: [nvidia-docs-hardware]
sources: [nvidia-docs-hardware]
publishedOn: '2026-01-02'
verifiedOn: '2026-11-01'
`;

const FORMAT = `name: Planted
uses: [weights]
bitsPerWeight: 4.5
basis: Counted.
sources: [nvidia-docs-hardware]
publishedOn: '2026-01-02'
verifiedOn: '2026-11-01'
`;

/** A new file with one place of it changed. */
function planted(path: string, good: string) {
  return (name: string, rule: string, from: string, to: string): FaultClass => {
    if (!good.includes(from)) throw new Error(`${path} does not contain “${from}”`);
    return faultInNewFile(name, rule, path, good.replace(from, to));
  };
}

const model = planted('models/planted.yaml', MODEL);
const format = planted('formats/planted.yaml', FORMAT);

const SUBJECT = `title: Planted box
kind: computer
description: A box in two sizes.
versions:
  - {key: small, title: Planted box (8 GB), memory: memory-small, bandwidth: bandwidth}
  - {key: large, title: Planted box (16 GB), memory: memory-large, bandwidth: bandwidth}
facts:
  memory-small: {label: Memory, group: memory, value: 8, unit: GB, publishedOn: '2026-01-02', verifiedOn: '2026-11-01', status: reported, sources: [nvidia-docs-hardware]}
  memory-large: {label: Memory, group: memory, value: 16, unit: GB, publishedOn: '2026-01-02', verifiedOn: '2026-11-01', status: reported, sources: [nvidia-docs-hardware]}
  bandwidth: {label: Bandwidth, group: memory, value: 100, unit: GB/s, publishedOn: '2026-01-02', verifiedOn: '2026-11-01', status: reported, sources: [nvidia-docs-hardware]}
`;
const subject = planted('facts/planted.yaml', SUBJECT);

const RUN = `runs:
  - id: z901
    device: dgx-spark
    units: 1
    model: Planted 8B
    modelId: planted
    format: Planted
    formatId: planted
    engine: vLLM
    kind: decode
    value: 9
    unit: tokens/s
    observedOn: '2026-04-05'
    sourceClass: user-report
    sources: [nvidia-docs-hardware]
    verifiedOn: '2026-11-22'
`;

/** A new run of the model and format above, with one place of it changed. */
function run(name: string, rule: string, from: string, to: string): FaultClass {
  if (!RUN.includes(from)) throw new Error(`The run does not contain “${from}”`);
  return faultInNewFile(name, rule, 'runs/planted.yaml', RUN.replace(from, to), [
    newFile(
      'models/planted.yaml',
      MODEL.replace('attention:', 'parametersReadPerTokenBillion: 8\nattention:'),
    ),
    newFile('formats/planted.yaml', FORMAT),
  ]);
}

/** Faults of models, number formats and measured runs. */
export const MODEL_FAULTS: readonly FaultClass[] = [
  subject(
    'version: no such fact for its memory',
    FITS,
    'memory: memory-large',
    `memory: ${MARK}memory-huge`,
  ),
  subject(
    'version: no such fact for its bandwidth',
    FITS,
    'memory: memory-small, bandwidth: bandwidth',
    `memory: memory-small, bandwidth: ${MARK}band-width`,
  ),
  subject('version: key of another one', FITS, 'key: large', `key: ${MARK}small`),
  format(
    'format: impossible uncertainty',
    FITS,
    'basis: Counted.',
    `basis: Counted.\nsizeUncertainty: ${MARK}7`,
  ),
  model(
    'model: more active than all parameters',
    'model-arithmetic',
    'parametersActiveBillion: 8',
    `parametersActiveBillion: ${MARK}9`,
  ),
  model(
    'model: cache that the shape does not yield',
    'model-arithmetic',
    'checkpoints:',
    `kvBytesPerTokenF16: ${MARK}12345\ncheckpoints:`,
  ),
  model(
    'model: unknown number format',
    'format-defined',
    '    gigabytes: 16',
    `    format: ${MARK}fp5\n    gigabytes: 16`,
  ),
  model(
    'model: unknown source',
    'reference-defined',
    'sources: [nvidia-docs-hardware]\npublishedOn',
    `sources: [${MARK}no-such-source]\npublishedOn`,
  ),
  model('model: unknown kind of attention', FITS, 'kind: full', `kind: ${MARK}half`),
  model(
    'model: checkpoint without a size',
    FITS,
    '  - name: Planted 8B\n    gigabytes: 16\n',
    `  - ${MARK}name: Planted 8B\n`,
  ),
  model(
    'model: impossible date',
    FITS,
    "publishedOn: '2026-01-02'",
    `publishedOn: ${MARK}'2026-02-30'`,
  ),
  format('format: unknown use', FITS, 'uses: [weights]', `uses: [${MARK}guesses]`),
  format('format: no bits', FITS, 'bitsPerWeight: 4.5', `bitsPerWeight: ${MARK}0`),
  format(
    'format: unknown source',
    'reference-defined',
    '[nvidia-docs-hardware]',
    `[${MARK}no-such-source]`,
  ),
  run('run: unknown model', 'model-defined', 'modelId: planted', `modelId: ${MARK}no-such-model`),
  run(
    'run: unknown number format',
    'format-defined',
    'formatId: planted',
    `formatId: ${MARK}no-such-format`,
  ),
  run(
    'run: faster than memory allows',
    'run-below-ceiling',
    RUN,
    RUN.replace('value: 9\n', 'value: 9999\n').replace('id:', `${MARK}id:`),
  ),
  run(
    'run: reason without need',
    'run-below-ceiling',
    '    sourceClass:',
    `    exceedsCeiling: ${MARK}It was fast.\n    sourceClass:`,
  ),
  faultIn(
    'run: impossible date',
    FITS,
    lines('runs'),
    swap(/^( *(?:observed|published)On: )'.*'/, "$1'2026-02-30'"),
  ),
  faultIn('run: unknown kind', FITS, lines('runs'), swap(/^( *kind: ).*/, '$1guess')),
  faultIn('run: unknown unit', FITS, lines('runs'), swap(/^( *unit: ).*/, '$1furlongs')),
  faultIn('run: no machine', FITS, lines('runs'), swap(/^( *units: ).*/, '$10')),
  faultIn(
    'run: unknown source',
    'reference-defined',
    lines('runs'),
    swap(/(sources: \[)/, '$1no-such-source, '),
  ),
];
