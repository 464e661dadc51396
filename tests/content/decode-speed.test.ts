import { describe, expect, it } from 'vitest';
import { decodeCeiling } from '../../src/fit/index.ts';
import { classWords, decodeRuns } from '../../src/knowledge/decode-runs.ts';
import { draftingPairs } from '../../src/knowledge/drafting.ts';
import { bandwidthOf, runWeights } from '../../src/knowledge/run-ceiling.ts';
import { reportOn, speedReport } from '../../src/knowledge/speed-report.ts';
import { REAL } from '../support/real-content.ts';

const report = speedReport(REAL);
const words = () =>
  report.classes
    .map((one) =>
      [
        classWords(one.class),
        ...[one.runs, one.origins, one.coverage.toFixed(2), one.medianWidth.toFixed(2)],
        ...[one.medianRelativeError.toFixed(2), one.quality],
      ].join(' '),
    )
    .join('\n');

describe('the ranges of decode speed, each source held out in turn', () => {
  const given = report.classes.filter(({ quality }) => quality !== 'none');

  it('hold for 85 % of each class that has one, and are no wider than 1.6 in the middle', () => {
    for (const { coverage, medianWidth, quality } of given) {
      expect(quality, words()).toBe('good');
      expect(coverage, words()).toBeGreaterThanOrEqual(0.85);
      expect(medianWidth, words()).toBeLessThanOrEqual(1.6);
    }
  });

  it('are given for dense models and mixtures in llama.cpp and vLLM', () => {
    const names = given.map((one) => classWords(one.class));
    expect(names).toEqual(
      expect.arrayContaining([
        'llama.cpp, dense, more than 6 bits',
        'llama.cpp, dense, up to 6 bits',
        'llama.cpp, mixture of experts, more than 6 bits',
        'llama.cpp, mixture of experts, up to 6 bits',
        'vLLM, dense, more than 6 bits',
        'vLLM, mixture of experts, more than 6 bits',
      ]),
    );
  });

  it('rest on speeds that are computed to a tenth', () => {
    for (const { medianRelativeError } of given)
      expect(medianRelativeError, words()).toBeLessThan(0.1);
  });

  it('are not given where two families of kernels run, nor for one source', () => {
    const without = report.classes.filter(({ quality }) => quality === 'none');
    const four = without.find((one) => classWords(one.class).startsWith('vLLM, mixture'));
    expect(four).toMatchObject({ class: { width: 'up to 6 bits' } });
    expect(four?.largestShare ?? 0, words()).toBeGreaterThan(2 * (four?.leastShare ?? 0));
    expect(without.filter(({ origins }) => origins === 1).length).toBeGreaterThan(0);
    expect(given.filter(({ origins }) => origins === 1)).toEqual([]);
  });

  it('rest on rates that a machine can have', () => {
    for (const [engine, rates] of report.rates.ofEngine) {
      expect(rates.weightShare, engine).toBeGreaterThan(0.6);
      expect(rates.weightShare, engine).toBeLessThan(1);
      expect(rates.cacheShare, engine).toBeGreaterThan(0.4);
      expect(rates.cacheShare, engine).toBeLessThan(1.05);
      expect(rates.secondsPerLayer, engine).toBeLessThan(200e-6);
    }
  });

  it('come out the same every time, whatever the order of runs', () => {
    const again = reportOn([...decodeRuns(REAL)].reverse());
    expect(again.factor).toBeCloseTo(report.factor, 9);
    expect(again.classes.map(({ coverage }) => coverage)).toEqual(
      report.classes.map(({ coverage }) => coverage),
    );
  });
});

describe('batches of measured runs', () => {
  const batches = REAL.runs.flatMap((run) => {
    const model = REAL.models.get(run.modelId ?? '');
    const bandwidth = bandwidthOf(run.device, REAL.subjects);
    const sequences = run.batch ?? 1;
    if (run.kind !== 'throughput' || run.unit !== 'tokens/s' || sequences === 1) return [];
    if (model === undefined || bandwidth === undefined || run.isSpeculative) return [];
    const weights = runWeights(run, model, REAL);
    if (weights.kind === 'refused') return [];
    const ceiling = decodeCeiling({
      model,
      weights: weights.value,
      // What is not known of the cache must not lower the bound.
      kvFormat: { name: 'FP8', bitsPerWeight: 8 },
      contextTokens: 0,
      sequences,
      units: run.units,
      bandwidthBytesPerSecond: bandwidth * 1e9,
    });
    return ceiling.kind === 'refused' ? [] : [{ run, ceiling: ceiling.value }];
  });

  it('are all below the ceiling that is said of them', () => {
    expect(batches.length).toBeGreaterThan(50);
    const above = batches.filter(
      ({ run, ceiling }) => (run.value ?? run.range?.high ?? 0) > ceiling.tokensPerSecond,
    );
    expect(above.map(({ run: { id } }) => id)).toEqual([]);
  });

  it('show that experts chosen each for itself are no bound, as the page says', () => {
    const shares = batches.flatMap(({ run, ceiling: { independent } }) =>
      independent === undefined ? [] : [(run.value ?? 0) / independent.tokensPerSecond],
    );
    expect(shares.length).toBeGreaterThan(25);
    expect(Math.max(...shares)).toBeGreaterThan(1.2);
  });
});

describe('drafting', () => {
  const { pairs, unpaired } = draftingPairs(REAL);

  it('is compared where one source ran both, and slowed no single stream', () => {
    expect(pairs.length).toBeGreaterThan(8);
    expect(unpaired.length).toBeGreaterThan(0);
    for (const { drafted, multiplier } of pairs) {
      // With several streams the spare arithmetic is taken, and drafting may cost a little.
      expect(multiplier, drafted.id).toBeGreaterThan((drafted.batch ?? 1) > 1 ? 0.9 : 1);
      expect(multiplier, drafted.id).toBeLessThan(6);
    }
  });

  it('has nothing to do with the ranges', () => {
    expect(decodeRuns(REAL).filter(({ run }) => run.isSpeculative)).toEqual([]);
  });
});
