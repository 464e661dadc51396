import { type DecodeRates, type DecodeWork, decodeSeconds } from '../../../src/fit/index.ts';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import type { DecodeRun, SpeedClass } from '../../../src/knowledge/decode-runs.ts';
import { GOOD_DRAWINGS } from '../../support/content-tree.ts';
import { runTree } from './run-tree.ts';

const [RECORD] = buildKnowledge(runTree(), GOOD_DRAWINGS).knowledge.runs;

export const BANDWIDTH = 273e9;

/** Rates that made-up runs follow. */
export const TRUE_RATES: DecodeRates = {
  weightShare: 0.75,
  cacheShare: 0.6,
  secondsPerLayer: 60e-6,
  secondsPerExpertLayer: 90e-6,
  secondsPerStateLayer: 150e-6,
};

export const DENSE: SpeedClass = {
  engine: 'llama.cpp',
  architecture: 'dense',
  width: 'up to 6 bits',
};

export interface MadeUp {
  readonly origin: string;
  readonly work?: Partial<DecodeWork>;
  readonly class?: Partial<SpeedClass>;
  /** Measured ÷ true speed. */
  readonly factor?: number;
  readonly configuration?: string;
}

/** A run that follows the true rates, but for a factor. */
export function madeUpRun(made: MadeUp): DecodeRun {
  if (RECORD === undefined) throw new Error('The run was not read');
  const work: DecodeWork = {
    weightBytes: 8e9,
    cacheBytes: 0,
    layers: 32,
    expertLayers: 0,
    stateLayers: 0,
    ...made.work,
  };
  const seconds = decodeSeconds(work, BANDWIDTH, TRUE_RATES);
  return {
    run: RECORD,
    class: { ...DENSE, ...made.class },
    origin: made.origin,
    chip: 'gb10',
    configuration: made.configuration ?? JSON.stringify(made),
    tokensPerSecond: (made.factor ?? 1) / seconds,
    ceilingTokensPerSecond: BANDWIDTH / (work.weightBytes + work.cacheBytes),
    work,
    bandwidthBytesPerSecond: BANDWIDTH,
    contextTokens: 100,
    hasLatentAttention: false,
  };
}

/** Works that tell the rates apart: large and small, deep, with experts, with a state. */
export const WORKS: readonly Partial<DecodeWork>[] = [
  { weightBytes: 40e9, layers: 80 },
  { weightBytes: 8e9, layers: 32 },
  { weightBytes: 1e9, layers: 28 },
  { weightBytes: 8e9, layers: 32, cacheBytes: 6e9 },
  { weightBytes: 2e9, layers: 48, cacheBytes: 3e9, expertLayers: 48 },
  { weightBytes: 2e9, layers: 40, expertLayers: 40, stateLayers: 30 },
  { weightBytes: 20e9, layers: 64, stateLayers: 48 },
];

/** All works from each origin, with a factor of its own. */
export const fromOrigins = (
  factors: Readonly<Record<string, number>>,
  of: Partial<SpeedClass> = {},
): DecodeRun[] =>
  Object.entries(factors).flatMap(([origin, factor]) =>
    WORKS.map((work) => madeUpRun({ origin, work, factor, class: of })),
  );
