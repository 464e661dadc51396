import { describe, expect, it } from 'vitest';
import { expectedMinutes } from '../../bench/measure/ask-first.ts';
import { comparisonTable } from '../../bench/measure/comparison-table.ts';
import type { Comparison } from '../../bench/measure/measures.ts';
import { withTables } from '../../bench/measure/readme-tables.ts';

const COMPARISON: Comparison = {
  articles: 12006,
  date: '2026-11-28',
  machine: 'two cores',
  peers: [
    { id: 'a', name: 'Ours', note: 'with all', values: { cold: [40, 42.04, 50], shift: [0] } },
    { id: 'b', name: 'Theirs', note: 'bare', values: { cold: [126, 126, 126], shift: [0.1] } },
    { id: 'c', name: 'Broken', note: 'bare', values: {}, failure: 'Out of memory' },
  ],
};

describe('the table of a comparison', () => {
  const table = comparisonTable(COMPARISON);

  it('sets every builder in ratio to the first', () => {
    expect(table).toContain('| Cold build | 42.0 s (40.0–50.0) | 126.0 s 3.0× | – |');
  });

  it('gives no ratio to nothing', () => {
    expect(table).toContain('| Layout shift (CLS) | 0.000 | 0.100 | – |');
  });

  it('leaves out what nobody measured, and says who failed and why', () => {
    expect(table).not.toContain('LCP');
    expect(table).toContain('Broken: Out of memory');
  });

  it('says what was measured, when and where', () => {
    expect(table).toMatch(/^12,006 articles, 2026-11-28; two cores\./);
  });
});

describe('the place of the tables in the README', () => {
  const readme =
    'before\n<!-- The tables are written by: npm run bench -- --write -->\nold\n<!-- End of the tables -->\nafter';

  it('is filled anew, and nothing else changes', () => {
    const written = withTables(readme, 'new');
    expect(written).toMatch(/^before\n[^\n]+\n\nnew\n\n[^\n]+\nafter$/);
    expect(withTables(written, 'new')).toBe(written);
  });

  it('is missed where there is none', () => {
    expect(() => withTables('nothing', 'new')).toThrow('lacks');
  });
});

describe('the time that a run is said to take', () => {
  it('counts two builds of each builder in every run, and the views', () => {
    const peer = { expectedSeconds: (articles: number) => articles / 100 };
    // 2 builders × (10 s × 2 builds × 3 runs + 90 s of views)
    expect(expectedMinutes([peer, peer], [1000], 3)).toBe(5);
  });
});
