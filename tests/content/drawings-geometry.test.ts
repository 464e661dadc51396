import { describe, expect, it } from 'vitest';
import { buildDrawing } from '../../src/drawings/index.ts';
import { REAL } from '../support/real-content.ts';
import { numbersOf, visibleWords } from '../unit/drawings/read-svg.ts';

const svgOf = (id: string): string => buildDrawing(id, REAL).svg;
const spanOf = (id: string) => REAL.facts.get(id)?.range ?? { low: Number.NaN, high: Number.NaN };
const factValue = (id: string): number => Number(REAL.facts.get(id)?.value);
const runValue = (id: string): number => REAL.runs.find((run) => run.id === id)?.value ?? 0;

/** Middles of dots, in the order in which they are drawn. */
function dotsOf(svg: string, className: string): { x: number; y: number }[] {
  return [
    ...svg.matchAll(new RegExp(`class="${className}" d="M([\\d.]+) ([\\d.]+)a([\\d.]+)`, 'g')),
  ].map(([, left, y, radius]) => ({ x: Number(left) + Number(radius), y: Number(y) }));
}

describe('bars are true to scale', () => {
  it('of memory: installed, visible, free', () => {
    const svg = svgOf('memory-map');
    const [installed = 0, visible = 0] = numbersOf(svg, 'd-bar', 'width');
    const [free = 0] = numbersOf(svg, 'd-bar-own', 'width');
    const whole = factValue('dgx-spark.memory-installed');
    expect(visible / installed).toBeCloseTo(spanOf('dgx-spark.memory-visible').low / whole, 2);
    expect(free / installed).toBeCloseTo(spanOf('dgx-spark.memory-free-cuda').low / whole, 2);
  });

  it('of bandwidth, with what programs reach', () => {
    const svg = svgOf('bandwidth-bars');
    const longest = Math.max(...numbersOf(svg, 'd-limit', 'width'));
    const [own = 0] = numbersOf(svg, 'd-bar-own', 'width');
    expect(own / longest).toBeCloseTo(
      factValue('gb10.gpu-read-bandwidth') / factValue('rtx-5090.bandwidth'),
      2,
    );
    expect(numbersOf(svg, 'd-limit', 'width')).toHaveLength(11);
  });

  it('of gains by drafting', () => {
    const svg = svgOf('speculative-gain');
    const plain = numbersOf(svg, 'd-bar', 'width');
    const drafted = numbersOf(svg, 'd-bar-own', 'width');
    const gains = drafted.map((width, index) => width / (plain[index] ?? 0));
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(gains[0]).toBeCloseTo(runValue('b204') / runValue('b202'), 1);
  });

  it('of reading and writing', () => {
    const svg = svgOf('prefill-decode-time');
    const read = numbersOf(svg, 'd-bar-own', 'width').at(-1) ?? 0;
    const write = numbersOf(svg, 'd-bar', 'width').at(-1) ?? 0;
    expect(read / write).toBeCloseTo(4096 / runValue('b171-p') / (500 / runValue('b171')), 2);
  });

  it('of blocks that share a scale', () => {
    const scales = numbersOf(svgOf('number-formats'), 'd-bar-own', 'width').slice(1);
    const values = numbersOf(svgOf('number-formats'), 'd-limit', 'width').slice(-2);
    expect((values[0] ?? 0) / (scales[0] ?? 1)).toBeCloseTo((32 * 4) / 8, 0);
    expect((values[1] ?? 0) / (scales[1] ?? 1)).toBeCloseTo((16 * 4) / 8, 0);
  });
});

describe('points lie where the figures put them', () => {
  it('on the roofline, below the slope of the bandwidth', () => {
    const svg = svgOf('roofline');
    const [one, many] = dotsOf(svg, 'd-dot');
    const [left, right] = [44, 436];
    const intensity = (x: number): number => 200000 ** ((x - left) / (right - left));
    expect(intensity(one?.x ?? 0)).toBeCloseTo(2, 1);
    expect(intensity(many?.x ?? 0) / 64).toBeCloseTo(1, 1);
    expect(visibleWords(svg)).toContain('0.307 TFLOPS');
  });

  it('in the KV cache: in proportion to the context', () => {
    const dots = dotsOf(svgOf('kv-growth'), 'd-dot').slice(0, 5);
    const steps = dots.slice(1).map(({ y }, index) => (dots[index]?.y ?? 0) - y);
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 0);
  });

  it('in time: days are alike', () => {
    const svg = svgOf('timeline-band');
    const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 864e5;
    const dots = [...dotsOf(svg, 'd-dot'), ...dotsOf(svg, 'd-dot-own')]
      .map(({ y }) => y)
      .sort((a, b) => a - b);
    const [first = 0, second = 0] = dots;
    expect((second - first) / ((dots.at(-1) ?? 0) - first)).toBeCloseTo(
      days('2025-01-06', '2025-03-18') / days('2025-01-06', '2026-10-23'),
      2,
    );
  });
});

describe('wiring', () => {
  it.each([
    ['topology-two-units', 2, 1],
    ['topology-three-units', 3, 3],
    ['topology-four-units', 4, 4],
  ])('%s has %i units and %i cables', (id, units, cables) => {
    const svg = svgOf(id);
    expect(numbersOf(svg, 'd-front', 'x')).toHaveLength(units);
    expect(numbersOf(svg, 'd-port', 'x')).toHaveLength(2 * units);
    expect(/class="d-bus" d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(cables);
  });
});
