import { describe, expect, it } from 'vitest';
import type { DecodeRates } from '../../../src/fit/index.ts';
import { fitRates } from '../../../src/knowledge/speed-fit.ts';
import { fromOrigins, madeUpRun, TRUE_RATES, WORKS } from './made-up-decode-runs.ts';

const many = Array.from({ length: 12 }, (_none, index) => `origin-${index}`);
const EXACT = fromOrigins(Object.fromEntries(many.map((origin) => [origin, 1])));

/** Each rate as a share of the true one. */
const compared = (rates: DecodeRates): number[] =>
  (
    [
      'weightShare',
      'cacheShare',
      'secondsPerLayer',
      'secondsPerExpertLayer',
      'secondsPerStateLayer',
    ] as const
  ).map((rate) => rates[rate] / TRUE_RATES[rate]);

describe('the fit of rates', () => {
  it('finds those that runs follow', () => {
    for (const share of compared(fitRates(EXACT).ofAll)) expect(share).toBeCloseTo(1, 1);
  });

  it('is not led astray by a run that is far off', () => {
    const odd = madeUpRun({ origin: 'odd', work: WORKS[1] ?? {}, factor: 8 });
    const [weight = 0] = compared(fitRates([...EXACT, odd]).ofAll);
    expect(weight).toBeGreaterThan(0.95);
    expect(weight).toBeLessThan(1.05);
  });

  it('gives runs of one set-up at several depths one weight', () => {
    const deep = (times: number) =>
      Array.from({ length: times }, () =>
        madeUpRun({ origin: 'deep', work: WORKS[3] ?? {}, factor: 0.8, configuration: 'one' }),
      );
    expect(fitRates([...EXACT, ...deep(50)])).toEqual(
      // Rounding of a sum of fiftieths is all that differs.
      expect.objectContaining({
        ofAll: expect.objectContaining({
          cacheShare: expect.closeTo(fitRates([...EXACT, ...deep(1)]).ofAll.cacheShare, 6),
        }),
      }),
    );
  });

  it('fits each engine, drawn to all where it has few runs', () => {
    const slow = madeUpRun({ origin: 'a', factor: 0.5, class: { engine: 'vLLM' } });
    const one = fitRates([...EXACT, slow]).ofEngine.get('vLLM');
    const ten = fitRates([
      ...EXACT,
      ...many.map((origin) => madeUpRun({ origin, factor: 0.5, class: { engine: 'vLLM' } })),
    ]).ofEngine.get('vLLM');
    const all = fitRates(EXACT).ofAll.weightShare;
    expect(one?.weightShare).toBeLessThan(all);
    expect(ten?.weightShare).toBeLessThan(one?.weightShare ?? 0);
    expect(ten?.weightShare).toBeCloseTo(all / 2, 1);
  });

  it('starts from plain values where there are no runs', () => {
    const { ofAll, ofEngine } = fitRates([]);
    expect(ofAll.weightShare).toBeCloseTo(0.8, 9);
    expect(ofAll.secondsPerLayer).toBeCloseTo(40e-6, 12);
    expect(ofEngine.size).toBe(0);
  });

  it('comes out the same in any order', () => {
    const there = fitRates(EXACT).ofAll;
    const back = fitRates([...EXACT].reverse()).ofAll;
    expect(back.weightShare).toBeCloseTo(there.weightShare, 9);
    expect(back.secondsPerStateLayer).toBeCloseTo(there.secondsPerStateLayer, 12);
  });
});
