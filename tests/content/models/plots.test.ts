import { describe, expect, it } from 'vitest';
import { runPlots } from '../../../src/plots/run-plots.ts';
import { REAL } from '../../support/real-content.ts';
import { linesOf, numbersOf, visibleWords } from '../../unit/drawings/read-svg.ts';
import { knowledgeOf, ONE_ARTICLE } from '../../unit/pages/support.ts';

const plots = runPlots(REAL);
const numberOf = (cell = ''): number => Number(cell.replace(/[^\d.]/g, ''));
const named = (id: string) => {
  const plot = plots.find((one) => one.id === id);
  if (plot === undefined) throw new Error(`There is no plot “${id}”`);
  return plot;
};

describe('the plots of runs', () => {
  it('are five for the real content, and none where there are no runs', () => {
    expect(plots.map(({ id }) => id)).toEqual([
      'decode-bound',
      'prefill-models',
      'depth',
      'batch',
      'engines',
    ]);
    expect(runPlots(knowledgeOf(ONE_ARTICLE))).toEqual([]);
  });

  it.each(plots.map((plot) => [plot.id, plot] as const))(
    '%s shows the values of its runs',
    (_, plot) => {
      const words = visibleWords(plot.svg);
      expect(plot.rows).toHaveLength(plot.runs.length);
      for (const [index, row] of plot.rows.entries()) {
        expect(row).toHaveLength(plot.columns.length);
        const value = plot.runs[index]?.value ?? Number.NaN;
        const printed = row.find(
          (cell) => /^[\d.,]+$/.test(cell) && Math.abs(numberOf(cell) - value) < 0.006,
        );
        expect(printed, `${plot.id}: ${row.join(' | ')}`).toBeDefined();
        expect(words).toContain(printed);
      }
    },
  );

  it.each(plots.map((plot) => [plot.id, plot.svg] as const))(
    '%s is named, takes its colours from classes and keeps its text inside and apart',
    (id, svg) => {
      expect(svg).toContain(`role="img" aria-labelledby="d-${id}-t d-${id}-d"`);
      expect(svg).not.toMatch(/style=|<style|\son\w+=|href|url\(|fill=|stroke="/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\d\.\d\d+["a-z]/);
      const lines = linesOf(svg);
      for (const line of lines) {
        expect(line.left, line.words).toBeGreaterThanOrEqual(0);
        expect(line.right, line.words).toBeLessThanOrEqual(440);
      }
      const clashes = lines.flatMap((a, index) =>
        lines
          .slice(index + 1)
          .filter((b) => Math.abs(a.y - b.y) < 11 && a.left < b.right && b.left < a.right)
          .map((b) => `${a.words} / ${b.words}`),
      );
      expect(clashes).toEqual([]);
    },
  );

  it.each(['decode-bound', 'prefill-models', 'engines'])(
    '%s draws bars from nothing, to scale',
    (id) => {
      const { svg, runs } = named(id);
      const widths = numbersOf(svg, 'd-bar', 'width');
      expect(widths).toHaveLength(runs.length);
      const perUnit = Math.max(...widths) / Math.max(...runs.map(({ value = 0 }) => value));
      for (const [index, width] of widths.entries())
        expect(Math.abs(width - (runs[index]?.value ?? 0) * perUnit)).toBeLessThan(0.2);
      expect(new Set(numbersOf(svg, 'd-bar', 'x'))).toEqual(new Set([1]));
    },
  );

  it('sets the bound to the scale of the bars', () => {
    const { svg, rows } = named('decode-bound');
    const [bars, limits] = [numbersOf(svg, 'd-bar', 'width'), numbersOf(svg, 'd-limit', 'width')];
    for (const [index, row] of rows.entries())
      expect((bars[index] ?? 0) / (limits[index] ?? 1)).toBeCloseTo(
        numberOf(row[1]) / numberOf(row[2]),
        1,
      );
  });

  it('sorts models by speed and shows each once', () => {
    const { runs } = named('decode-bound');
    const speeds = runs.map(({ value = 0 }) => value);
    expect(speeds).toEqual([...speeds].sort((a, b) => b - a));
    expect(new Set(runs.map(({ modelId }) => modelId)).size).toBe(runs.length);
  });

  it('takes the depth curve from one source, in order of depth', () => {
    const { runs } = named('depth');
    expect(runs.map(({ id }) => id)).toEqual([
      'b249-d0',
      'b249-d4096',
      'b249-d8192',
      'b249-d16384',
      'b249-d32768',
    ]);
    expect(named('batch').runs.length).toBeGreaterThan(9);
  });

  it('places the points of a line to scale above nothing', () => {
    const { svg, runs } = named('depth');
    const base = Number(/class="d-line" d="M0 ([\d.]+)H/.exec(svg)?.[1]);
    const tops = [...svg.matchAll(/class="d-mark" d="M[\d.]+ ([\d.]+)l/g)].map(
      (m) => base - Number(m[1]) - 3.5,
    );
    expect(tops).toHaveLength(runs.length);
    for (const [index, top] of tops.entries())
      expect(top / (tops[0] ?? 1)).toBeCloseTo(
        (runs[index]?.value ?? 0) / (runs[0]?.value ?? 1),
        2,
      );
  });
});
