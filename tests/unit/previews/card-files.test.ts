import { describe, expect, it } from 'vitest';
import { cut, makeCard } from '../../../src/page-models/previews/card.ts';
import { fileCount, fileOfCard } from '../../../src/page-models/previews/card-files.ts';

describe('the files of cards', () => {
  it('grow with the cards, in powers of two', () => {
    expect([1, 16_000, 16_001, 32_001, 1_300_000].map(fileCount)).toEqual([1, 1, 2, 4, 128]);
  });

  it('share the cards evenly', () => {
    const counts = new Map<number, number>();
    for (let at = 0; at < 12_800; at += 1) {
      const file = fileOfCard(`/wiki/article-${at}/#section-${at % 7}`, 128);
      counts.set(file, (counts.get(file) ?? 0) + 1);
    }
    expect(counts.size).toBe(128);
    expect(Math.min(...counts.values())).toBeGreaterThan(60);
    expect(Math.max(...counts.values())).toBeLessThan(150);
  });

  it('are one where there is one', () => {
    expect(fileOfCard('/wiki/x/', 1)).toBe(0);
  });
});

describe('the parts of a card', () => {
  it('are cut at a word, and keep numbers and units together', () => {
    expect(cut('one two  three', 20)).toBe('one two three');
    expect(cut('one two, three', 10)).toBe('one two …');
    expect(cut('up to 273\u00A0GB/s', 20)).toBe('up to 273\u00A0GB/s');
    expect(cut('up to 273\u00A0GB/s', 13)).toBe('up to …');
    expect(cut('a'.repeat(50), 20).length).toBeLessThanOrEqual(20);
  });

  it('are left out where they are empty', () => {
    const card = makeCard({ kind: 'Term', title: 'x', text: ' ', state: undefined, figures: [] });
    expect(card).toEqual({ kind: 'Term', title: 'x' });
  });

  it('are at most three figures', () => {
    const figure = { label: 'a', value: '1' };
    const { figures } = makeCard({ kind: 'k', title: 't', figures: Array(5).fill(figure) });
    expect(figures).toHaveLength(3);
  });
});
