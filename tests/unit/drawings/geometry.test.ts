import { describe, expect, it } from 'vitest';
import { buildDrawing } from '../../../src/drawings/index.ts';
import { fact, madeUpFacts, sourceOf } from './made-up-facts.ts';
import { numbersOf, visibleWords } from './read-svg.ts';

const facts = madeUpFacts();

describe('boxes to scale', () => {
  const { svg, rows } = buildDrawing('boxes-to-scale', sourceOf(facts));
  const size = (attribute: string): number[] => [
    ...numbersOf(svg, 'd-front', attribute),
    ...numbersOf(svg, 'd-panel', attribute),
  ];

  it('draws widths and heights in one scale, inches included', () => {
    const scale = (size('width')[0] ?? 0) / 140;
    const expected = { width: [140, 8 * 25.4, 90], height: [40, 4 * 25.4, 200] };
    for (const [index, width] of expected.width.entries())
      expect(size('width')[index]).toBeCloseTo(width * scale, 0);
    for (const [index, height] of expected.height.entries())
      expect(size('height')[index]).toBeCloseTo(height * scale, 0);
  });

  it('stands all machines on one ground', () => {
    const grounds = size('y').map((y, index) => Math.round(y + (size('height')[index] ?? 0)));
    expect(new Set(grounds).size).toBe(1);
  });

  it('gives millimetres beside inches', () => {
    expect(rows[1]).toEqual([
      'Mac Studio M4 Max',
      '8\u00A0in (203 mm)',
      '4\u00A0in (102 mm)',
      '7\u00A0in (178 mm)',
    ]);
  });

  it('refuses a length in a unit that it cannot convert', () => {
    const odd = new Map([...facts, fact('dgx-spark.width', { value: 2, unit: 'kg' })]);
    expect(() => buildDrawing('boxes-to-scale', sourceOf(odd))).toThrow('dgx-spark.width');
  });
});

describe('price history', () => {
  const { svg, rows, description } = buildDrawing('price-history', sourceOf(facts));
  const all = (attribute: string): number[] => [
    ...numbersOf(svg, 'd-wash', attribute),
    ...numbersOf(svg, 'd-now', attribute),
  ];

  it('draws heights in proportion to the price, from zero', () => {
    const heights = all('height');
    const unit = (heights.at(-1) ?? 0) / 4000;
    expect(heights.map((height) => Math.round(height / unit / 10) * 10)).toEqual([
      1000, 1500, 1500, 2000, 4000,
    ]);
    expect(visibleWords(svg)).toContain('$0');
  });

  it('draws time in proportion, up to the last check', () => {
    const days = [60, 140, 108, 152, 56];
    const widths = all('width');
    const unit = 436 / days.reduce((sum, n) => sum + n, 0);
    for (const [index, n] of days.entries()) expect(widths[index]).toBeCloseTo(n * unit, 0);
    expect(visibleWords(svg)).toContain('last checked 1 Jun 2031');
  });

  it('names highest and lowest price', () => {
    expect(description).toContain(
      'Highest: $4,000 from 6 April 2031, lowest: $1,000 from 1 January 2030',
    );
  });

  it('takes up a new price of the same subject and leaves other groups out', () => {
    const more = new Map([
      ...facts,
      fact('spark-prices.later', {
        value: 3000,
        unit: 'USD',
        group: 'price',
        observedOn: '2031-05-01',
        verifiedOn: '2031-06-02',
      }),
      fact('spark-prices.rise', { value: 10, unit: '%', group: 'availability' }),
    ]);
    const view = buildDrawing('price-history', sourceOf(more));
    expect(view.rows).toHaveLength(rows.length + 1);
    expect(view.description).toContain('until 2 June 2031');
  });
});

describe('token path', () => {
  const { svg } = buildDrawing('token-path', sourceOf(facts));

  it('draws weights and room on one scale, in GB and GiB alike', () => {
    const [largest = 0, middle = 0, small = 0] = numbersOf(svg, 'd-bar', 'width');
    const [beyond = 0] = numbersOf(svg, 'd-open', 'width');
    const whole = largest + beyond;
    expect(middle / whole).toBeCloseTo(60 / 120, 2);
    expect(small / whole).toBeCloseTo(30 / 120, 2);
    expect(largest / whole).toBeCloseTo((101 * 2 ** 30) / 1e9 / 120, 2);
  });

  it('draws ceilings and the measured run on one scale', () => {
    const [fp16 = 0, fp8 = 0, four = 0] = numbersOf(svg, 'd-limit', 'width');
    expect(fp16 / four).toBeCloseTo(0.25, 2);
    expect(fp8 / four).toBeCloseTo(0.5, 2);
    expect((numbersOf(svg, 'd-bar', 'width').at(-1) ?? 0) / four).toBeCloseTo(0.4, 2);
  });

  it('leaves no part open when all weights fit', () => {
    const roomy = new Map([
      ...facts,
      fact('dgx-spark.memory-visible', { value: 200, unit: 'GiB' }),
    ]);
    expect(buildDrawing('token-path', sourceOf(roomy)).svg).not.toContain('d-open');
  });
});

describe('GB10 block diagram', () => {
  it('draws both dies in one scale, and as many lanes and cores as there are', () => {
    const { svg } = buildDrawing('gb10-block-diagram', sourceOf(facts));
    const [cpu = 0, gpu = 0] = numbersOf(svg, 'd-panel', 'width');
    const [height = 0] = numbersOf(svg, 'd-panel', 'height');
    expect(cpu / gpu).toBeCloseTo(16 / 13, 2);
    expect(height / gpu).toBeCloseTo(12.5 / 13, 2);
    expect(/class="d-bus" d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(12);
    expect(svg.match(/class="d-cell"[^>]*>/g)).toHaveLength(3);
  });
});
