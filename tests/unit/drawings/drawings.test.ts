import { describe, expect, it } from 'vitest';
import { DATA_DRAWINGS } from '../../../src/drawings/data-drawings.ts';
import { DRAWING_FACTS } from '../../../src/drawings/drawing-facts.ts';
import { buildDrawing } from '../../../src/drawings/index.ts';
import { formatFigure } from '../../../src/knowledge/format-value.ts';
import { fact, madeUpFacts, sourceOf } from './made-up-facts.ts';
import { linesOf, visibleWords } from './read-svg.ts';

const facts = madeUpFacts();
/** Those that are made from facts alone; the others are tested with the real content. */
const FROM_FACTS = [...DRAWING_FACTS.keys()].filter(
  (id) => !DATA_DRAWINGS.some((drawing) => drawing.id === id),
);

describe.each(FROM_FACTS)('drawing %s', (id) => {
  const view = buildDrawing(id, sourceOf(facts));

  it('prints every number of its table', () => {
    const words = visibleWords(view.svg);
    const numbers = view.rows
      .flatMap((row) => row.slice(1))
      .flatMap((cell) => cell.match(/\d[\d,.]*/g) ?? []);
    expect(numbers.length).toBeGreaterThan(4);
    for (const number of numbers) expect(words).toContain(number);
  });

  it('shows every fact that it is made from', () => {
    const shown = [visibleWords(view.svg), ...view.rows.flat()].join('\n');
    for (const needed of DRAWING_FACTS.get(id) ?? []) {
      expect(shown, needed).toContain(formatFigure(facts.get(needed) ?? {}));
    }
  });

  it('gives each row a cell for each column', () => {
    for (const row of view.rows) expect(row).toHaveLength(view.columns.length);
  });

  it('is named and described, and takes all colours from the style sheet', () => {
    expect(view.svg).toContain(`role="img" aria-labelledby="d-${id}-t d-${id}-d"`);
    expect(view.svg).toContain(`<title id="d-${id}-t">`);
    expect(view.svg).toContain(`<desc id="d-${id}-d">`);
    expect(view.svg).not.toMatch(/style=|<style|\son\w+=|href|url\(|fill=|stroke="/);
  });

  it('stays small and has no long or broken coordinates', () => {
    expect(Buffer.byteLength(view.svg)).toBeLessThan(3500);
    expect(view.svg).not.toMatch(/NaN|undefined|Infinity|\d\.\d\d+["\s,a-zA-Z]/);
  });

  it('keeps its text inside the image and apart', () => {
    const lines = linesOf(view.svg);
    for (const line of lines) {
      expect(line.left, line.words).toBeGreaterThanOrEqual(0);
      expect(line.right, line.words).toBeLessThanOrEqual(440);
    }
    const clashes = lines.flatMap((a, index) =>
      lines
        .slice(index + 1)
        .filter((b) => Math.abs(a.y - b.y) < 13 && a.left < b.right && b.left < a.right)
        .map((b) => `${a.words} / ${b.words}`),
    );
    expect(clashes).toEqual([]);
  });

  it('names a missing fact', () => {
    for (const needed of DRAWING_FACTS.get(id) ?? []) {
      const fewer = madeUpFacts();
      fewer.delete(needed);
      expect(() => buildDrawing(id, sourceOf(fewer))).toThrow(needed);
    }
  });
});

describe('buildDrawing', () => {
  it('refuses an unknown drawing by name', () => {
    expect(() => buildDrawing('no-such-drawing', sourceOf(facts))).toThrow('no-such-drawing');
  });

  it('escapes words from facts', () => {
    const odd = new Map([...facts, fact('gb10.gpu-die-designer', { value: 'Jones & <Sons>' })]);
    const { svg } = buildDrawing('gb10-block-diagram', sourceOf(odd));
    expect(svg).toContain('Jones &amp; &lt;Sons&gt;');
    expect(svg).not.toContain('<Sons>');
  });
});
