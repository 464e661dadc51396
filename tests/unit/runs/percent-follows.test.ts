import { describe, expect, it } from 'vitest';
import { readArithmetic, roundingOf } from '../../../src/knowledge/arithmetic.ts';
import { contentTree } from '../../support/content-tree.ts';
import { faultsOf } from './run-tree.ts';

describe('arithmetic in a text', () => {
  it.each([
    ['7,100 GB/s ÷ 273 GB/s = 26.0', 7100 / 273, [26]],
    ['2.7 ÷ (273 ÷ 70) = 2.7 ÷ 3.9 = 0.69', 2.7 / (273 / 70), [2.7 / 3.9, 0.69]],
    ['1 − 41.35 ÷ 59.02 = 0.299', 1 - 41.35 / 59.02, [0.299]],
    ['(37 W − 25 W) ÷ 37 W = 32.4 %', 12 / 37, [32.4]],
    ['140 × 10⁹ bytes ÷ 2³⁰ = 130.4 GiB', 140e9 / 2 ** 30, [130.4]],
    ['8 - 2 / 4', 7.5, []],
    ['2 + 3 × 4', 14, []],
    ['Four runs. 10 ÷ 4 = 2.5', 2.5, [2.5]],
    ['2.64 lb × 0.4536 kg/lb = 1.197 kg', 2.64 * 0.4536, [1.197]],
  ])('reads “%s”', (text, value, stated) => {
    const arithmetic = readArithmetic(text);
    expect(arithmetic?.value).toBeCloseTo(value, 9);
    expect(arithmetic?.stated.map((step) => step.value)).toEqual(
      stated.map((result) => expect.closeTo(result, 9)),
    );
  });

  it.each([
    'llama-bench, build 6918; prompt of 2,048 tokens, output of 32.',
    '5,499 USD + 4,000 USD for 256 GB = 9,499 USD',
    'Maximum over 418 telemetry logs.',
    '240 W supply less 140 W for the chip.',
    '3 ÷ (2 + 1',
    '4 ÷ 0',
    '',
  ])('sees none in “%s”', (text) => {
    expect(readArithmetic(text)).toBeUndefined();
  });

  it('rounds to the digits that are written', () => {
    expect(['18', '2.7', '3.0', '1,155.40'].map(roundingOf)).toEqual([0.5, 0.05, 0.05, 0.005]);
  });
});

describe('the rule percent-follows', () => {
  const fact = (value: string, unit: string, method: string): string[] =>
    faultsOf(
      contentTree({
        'facts/share.yaml': `title: Share
kind: configuration
description: A share.
facts:
  share:
    label: Share
    group: performance
    value: ${value}
    unit: '${unit}'
    method: ${method}
    publishedOn: '2026'
    verifiedOn: '2026-11-01'
    status: derived
    sources: [test-page]
`,
      }),
    ).filter((fault) => fault.includes('percent-follows'));

  it.each([
    ['69', '%', '2.7 ÷ 3.9 = 0.69'],
    ['32.4', '%', '(37 W − 25 W) ÷ 37 W = 32.4 %'],
    ['2.99', 'times', '14.08 ÷ 4.71 = 2.99'],
    ['18', 'times', '368 ÷ 20.5 = 17.95'],
    ['12', 'times', 'Counted by hand.'],
    ['9', 'W', '240 W − 140 W = 100 W'],
  ])('accepts %s %s from “%s”', (value, unit, method) => {
    expect(fact(value, unit, method)).toEqual([]);
  });

  it.each([
    ['70', '%', '2.7 ÷ 3.9', '2.7 ÷ 3.9 = 69.23 %, but the value is 70.'],
    ['33.3', '%', '3,999 ÷ 3,000', '3,999 ÷ 3,000 = 133.3 %, but the value is 33.3.'],
    ['3.0', 'times', '14.7 ÷ 5', '14.7 ÷ 5 = 2.94 times, but the value is 3.0.'],
    ['2.1', 'times', '10 ÷ 5 = 2.1', 'the method says 10 ÷ 5 = 2.1, but it is 2.'],
  ])('shows the arithmetic for %s %s from “%s”', (value, unit, method, message) => {
    expect(fact(value, unit, method)).toEqual([expect.stringMatching(/^8 percent-follows /)]);
    expect(fact(value, unit, method).join()).toContain(message);
  });
});
