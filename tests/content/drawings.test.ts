import { describe, expect, it } from 'vitest';
import { DATA_DRAWINGS } from '../../src/drawings/data-drawings.ts';
import type { DrawingSource } from '../../src/drawings/drawing-source.ts';
import { buildDrawing } from '../../src/drawings/index.ts';
import { parseNeed, sourcesOfDrawing } from '../../src/knowledge/drawing-needs.ts';
import { REAL } from '../support/real-content.ts';
import { linesOf, visibleWords } from '../unit/drawings/read-svg.ts';

/** The records that a drawing says it needs, and no others. */
function onlyNeeded(needs: readonly string[]): DrawingSource {
  const wanted = needs.map(parseNeed);
  const has = (kind: string, id: string): boolean =>
    wanted.some((need) => need.kind === kind && need.id === id);
  const keep = <T>(kind: string, records: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...records].filter(([id]) => has(kind, id)));
  return {
    facts: keep('facts', REAL.facts),
    runs: REAL.runs.filter(({ id }) => has('runs', id)),
    // A run is named by its model, if that is there; else as its source prints it.
    models: REAL.models,
    formats: keep('formats', REAL.formats),
    events: REAL.events.filter(({ id }) => has('events', id)),
  };
}

const numbersIn = (words: string): string[] => words.match(/\d[\d,.]*\d|\d/g) ?? [];

describe.each(DATA_DRAWINGS)('drawing $id of the real content', ({ id, needs }) => {
  const view = buildDrawing(id, REAL);

  it('is made from what it needs, which is there and has sources', () => {
    expect(buildDrawing(id, onlyNeeded(needs))).toEqual(view);
    expect(new Set(needs).size).toBe(needs.length);
    expect(sourcesOfDrawing(REAL, id).length).toBeGreaterThanOrEqual(needs.length);
  });

  it('fails by name where one of its records is missing', () => {
    for (const need of needs) {
      const fewer = onlyNeeded(needs.filter((one) => one !== need));
      const models = need.startsWith('models/')
        ? new Map([...fewer.models].filter(([model]) => `models/${model}` !== need))
        : fewer.models;
      expect(() => buildDrawing(id, { ...fewer, models })).toThrow(need);
    }
  });

  it('has a table of even rows and a description in whole sentences', () => {
    expect(view.rows.length).toBeGreaterThan(2);
    for (const row of view.rows) {
      expect(row).toHaveLength(view.columns.length);
      for (const cell of row) expect(cell.trim()).not.toBe('');
    }
    expect(view.description).toMatch(/^[^a-z].*\.$/);
    expect(`${view.description}${view.rows.join()}`).not.toMatch(/undefined|NaN|Infinity| {2}/);
  });

  it('prints no figure that its words and its table lack', () => {
    const told = [view.title, view.description, ...view.rows.flat(), ...view.columns].join('\n');
    const labels = linesOf(view.svg).filter(({ style }) => style !== 'd-s');
    const untold = labels.flatMap(({ words }) =>
      numbersIn(words).filter((number) => !told.includes(number)),
    );
    expect(untold).toEqual([]);
  });

  it('takes all colours from the style sheet and stays small', () => {
    expect(view.svg).not.toMatch(/style=|<style|\son\w+=|href|url\(|fill=|stroke="/);
    expect(view.svg).not.toMatch(/NaN|undefined|Infinity|="[^"<]*\d\.\d\d+[^"<]*"\/?>/);
    expect(Buffer.byteLength(view.svg)).toBeLessThan(4800);
  });

  it('keeps its text inside the image and apart', () => {
    const lines = linesOf(view.svg);
    expect(lines.length).toBe(visibleWords(view.svg).split('\n').length);
    const height = Number(/viewBox="0 0 440 ([\d.]+)"/.exec(view.svg)?.[1]);
    for (const line of lines) {
      expect(line.left, line.words).toBeGreaterThanOrEqual(-1);
      expect(line.right, line.words).toBeLessThanOrEqual(441);
      expect(line.y, line.words).toBeLessThanOrEqual(height);
    }
    const clashes = lines.flatMap((a, index) =>
      lines
        .slice(index + 1)
        .filter((b) => Math.abs(a.y - b.y) < 13 && a.left < b.right && b.left < a.right)
        .map((b) => `${a.words} / ${b.words}`),
    );
    expect(clashes).toEqual([]);
  });
});
