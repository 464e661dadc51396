import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import type { ContentFile } from '../../../src/knowledge/knowledge-records.ts';
import { contentTree, GOOD_DRAWINGS } from '../../support/content-tree.ts';

const HEAD = `publishedOn: '2026-01'
verifiedOn: '2026-11-01'
`;

/** A dense model of 8 GB in eight bits on a machine of 100 GB/s: at most 12.5 tokens/s. */
export const RUN_FILES: Readonly<Record<string, string>> = {
  'models/any-8b.yaml': `name: Any 8B
family: Any
architecture: dense
parametersTotalBillion: 8
sources: [test-page]
parametersActiveBillion: 8
${HEAD}`,
  'formats/eight-bit.yaml': `name: Eight bits
uses: [weights]
bitsPerWeight: 8
basis: One byte.
sources: [test-page]
${HEAD}`,
  'facts/chip.yaml': `title: The chip
kind: chip
description: A chip for tests.
facts:
  memory-bandwidth:
    label: Memory bandwidth
    group: memory
    property: memory-bandwidth
    value: 0.1
    unit: TB/s
    publishedOn: '2026-01-02'
    verifiedOn: '2026-11-01'
    status: official
    sources: [maker-page]
`,
  'facts/machine.yaml': `title: The machine
kind: computer
description: A machine for tests.
includes: [chip]
facts:
  weight:
    label: Weight
    group: size
    value: 1
    unit: kg
    publishedOn: '2026-01-02'
    verifiedOn: '2026-11-01'
    status: official
    sources: [maker-page]
`,
};

export const RUN = `runs:
  - id: b001
    device: machine
    units: 1
    model: any-8b-it
    modelId: any-8b
    format: FP8
    formatId: eight-bit
    engine: vLLM
    kind: decode
    value: 9
    unit: tokens/s
    batch: 1
    observedOn: '2026-06-01'
    sourceClass: community
    sources: [test-page]
    verifiedOn: '2026-11-01'
`;

/** A good tree with this file of runs. */
export function runTree(
  runs: string = RUN,
  changes: Readonly<Record<string, string>> = {},
): ContentFile[] {
  return contentTree({ ...RUN_FILES, 'runs/test-page.yaml': runs, ...changes });
}

/** The run with one place of it changed. */
export function changedRun(from: string, to: string): string {
  if (!RUN.includes(from)) throw new Error(`The run does not contain “${from}”`);
  return RUN.replace(from, to);
}

/** What the check says, as “line rule message”. */
export function faultsOf(files: readonly ContentFile[]): string[] {
  return buildKnowledge(files, GOOD_DRAWINGS).faults.map(
    ({ line, rule, message }) => `${line} ${rule} ${message}`,
  );
}
