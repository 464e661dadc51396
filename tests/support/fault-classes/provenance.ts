import { type FaultClass, faultIn, faultInNewFile, MARK, newFile, swap } from './fault-class.ts';
import { entries, events, lines, wholeFiles } from './sites.ts';

const FITS = 'record-fits-schema';

/** One run of a planted source, told in two rows. */
const ROWS = `runs:
  - id: z902
    device: dgx-spark
    units: 1
    model: Planted 8B
    engine: vLLM
    engineVersion: '0.26.0'
    settings: cache fp8
    kind: prefill
    value: 900
    unit: tokens/s
    observedOn: '2026-04-05'
    sourceClass: user-report
    caveats:
      - The slow kernels were forced.
    isSpeculative: true
    sources: [nvidia-docs-hardware]
    verifiedOn: '2026-11-22'

  - id: z902-heat
    device: dgx-spark
    units: 1
    model: Planted 8B
    engine: vLLM
    engineVersion: '0.26.0'
    settings: cache fp8; sampled while it ran
    kind: power
    value: 70
    unit: °C
    observedOn: '2026-04-05'
    sourceClass: user-report
    caveats:
      - The slow kernels were forced.
    valueCaveats:
      - Sampled every ten seconds.
    isSpeculative: true
    sources: [nvidia-docs-hardware]
    verifiedOn: '2026-11-22'
`;

/** The last row of the run with one place of it changed. */
function row(name: string, rule: string, from: string, to: string): FaultClass {
  const at = ROWS.lastIndexOf(from);
  if (at === -1) throw new Error(`The rows do not contain “${from}”`);
  const changed = ROWS.slice(0, at) + to + ROWS.slice(at + from.length);
  const marked = changed.includes(MARK)
    ? changed
    : changed.replace('id: z902-heat', `${MARK}id: z902-heat`);
  return faultInNewFile(name, rule, 'runs/nvidia-docs-hardware.yaml', marked);
}

/** A new source with one place of it changed, and an event that cites it. */
function source(name: string, rule: string, lines: string): FaultClass {
  const text = `title: Planted\npublisher: Planter\nkind: measurement\naccess: read\n${lines}`;
  return faultInNewFile(name, rule, 'references/planted.yaml', text, [
    newFile(
      'timeline/2001.yaml',
      "events:\n  - {id: planted, date: '2001-01', precision: month, kind: market, text: It is planted., sources: [planted]}\n",
    ),
  ]);
}

const moving = (url: string): FaultClass =>
  source(
    `source: moving address without a version: ${url}`,
    'moving-address-pinned',
    `url: ${MARK}${url}\n`,
  );

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** Faults in what is told of where a figure comes from: version, machine, run, successor. */
export const PROVENANCE_FAULTS: readonly FaultClass[] = [
  moving('https://github.com/planter/plant/blob/main/README.md'),
  moving('https://github.com/planter/plant/tree/master/bench'),
  moving('https://github.com/planter/plant/blob/HEAD/bench.md'),
  moving('https://github.com/planter/plant'),
  moving('https://raw.githubusercontent.com/planter/plant/refs/heads/main/bench.md'),
  moving('https://huggingface.co/planter/plant/blob/main/config.json'),
  source(
    'source: commit that is none',
    FITS,
    `url: https://example.org/p\npinned: {commit: ${MARK}newest, url: 'https://example.org/newest'}\n`,
  ),
  source(
    'source: pinned address that moves',
    FITS,
    `url: https://example.org/p\npinned: {commit: ${COMMIT}, url: ${MARK}'https://example.org/blob/main/p'}\n`,
  ),
  source(
    'source: unknown version without a reason',
    FITS,
    `url: https://github.com/planter/plant\npinned: ${MARK}unknown\n`,
  ),
  faultIn(
    'machine: measured fact without one',
    'machine-named',
    entries('facts'),
    swap(
      /^( {2})([a-z0-9-]+:\n(?:.*\n)*?) {4}seenOn: .*\n((?:.*\n)*? {4}status: measured\n)/,
      `$1${MARK}$2$3`,
    ),
  ),
  faultIn(
    'machine: unknown one of a fact',
    'subject-defined',
    entries('facts'),
    swap(/( {4}seenOn: \{device: )[a-z0-9-]+/, `$1${MARK}no-such-machine`),
  ),
  faultIn(
    'machine: unknown one of an event',
    'subject-defined',
    events,
    swap(
      /^((?:(?!seenOn)[\s\S])*)\n( *)(sources: .*\n)/,
      `$1\n$2seenOn: {device: ${MARK}no-such-machine}\n$2$3`,
    ),
  ),
  faultIn(
    'machine: unknown one of a run',
    'subject-defined',
    wholeFiles('runs'),
    swap(
      /\n( *)(sourceClass: .*\n)(?!(?: {4}.*\n)*? {4}seenOn:)/,
      `\n$1seenOn: {device: ${MARK}no-such-machine}\n$1$2`,
    ),
  ),
  faultIn(
    'machine: a single one counted',
    FITS,
    wholeFiles('runs'),
    swap(
      /\n( *)(sourceClass: .*\n)(?!(?: {4}.*\n)*? {4}seenOn:)/,
      `\n$1seenOn: {device: gb10, units: ${MARK}1}\n$1$2`,
    ),
  ),
  faultIn(
    'withdrawn: successor that does not exist',
    'fact-defined',
    entries('facts'),
    swap(
      /( {4}status: )/,
      `    withdrawn: {successor: ${MARK}dgx-spark.no-such-fact, note: The page was revised.}\n$1`,
    ),
  ),
  faultIn(
    'withdrawn: successor of a run that does not exist',
    'run-defined',
    wholeFiles('runs'),
    swap(
      /\n( *)(sourceClass: .*\n)(?!(?: {4}.*\n)*? {4}withdrawn:)/,
      `\n$1withdrawn: {successor: ${MARK}z999, note: The page was revised.}\n$1$2`,
    ),
  ),
  faultIn(
    'withdrawn: its own successor',
    'successor-is-another',
    wholeFiles('runs'),
    swap(
      /(\n {2}- id: (\S+)\n(?: {4}.*\n)*?)( *)(sourceClass: .*\n)(?!(?: {4}.*\n)*? {4}withdrawn:)/,
      `$1$3withdrawn: {successor: ${MARK}$2, note: The page was revised.}\n$3$4`,
    ),
  ),
  faultIn(
    'withdrawn: without a word',
    FITS,
    lines('facts'),
    swap(/^( {4})(status: )/, `$1withdrawn: {${MARK}on: '2026-09'}\n$1$2`),
  ),
  row(
    'siblings: a caveat left out',
    'siblings-share-caveats',
    'caveats:\n      - The slow kernels were forced.\n    valueC',
    'valueC',
  ),
  row(
    'siblings: another caveat',
    'siblings-share-caveats',
    'caveats:\n      - The slow kernels were',
    `${MARK}caveats:\n      - Slow kernels were`,
  ),
  row('siblings: engine left out', 'siblings-share-caveats', '    engine: vLLM\n', ''),
  row('siblings: version left out', 'siblings-share-caveats', "    engineVersion: '0.26.0'\n", ''),
  row('siblings: drafting left out', 'siblings-share-caveats', '    isSpeculative: true\n', ''),
];
