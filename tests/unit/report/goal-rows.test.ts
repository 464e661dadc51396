import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goalRows } from '../../report/goal-rows.ts';
import { GOALS } from '../../report/goals.ts';
import { asHtml, asMarkdown } from '../../report/write-report.ts';

const GOAL = { goal: 'Safe', target: 'all', tests: ['tests/a.test.ts', 'tests/b'], figures: ['x'] };
const FIGURE = { id: 'x', value: 1200, unit: 'strings', file: '', isLong: true, at: '' };
const passing = { file: 'tests/a.test.ts', passed: 3, failed: 0, leftOut: 1 };
const rowOf = (runs: Partial<Parameters<typeof goalRows>[1]>, goal = GOAL) =>
  goalRows([goal], { files: [], figures: [], days: new Map(), ...runs })[0];

describe('the report', () => {
  it('counts tests, gives figures, and says what did not run', () => {
    expect(rowOf({ files: [passing], figures: [FIGURE] })?.reached).toBe(
      '1,200 strings; 3 tests passed, 1 left out; not run: tests/b',
    );
  });

  it('says what failed', () => {
    expect(rowOf({ files: [{ ...passing, failed: 2 }] })?.reached).toContain('2 failed');
  });

  it('claims nothing without a test', () => {
    expect(rowOf({ figures: [FIGURE] }, { ...GOAL, tests: [] })?.reached).toBe('not proven here');
  });

  it('is written as Markdown and HTML', () => {
    const row = { goal: 'a|b', target: '<b>', reached: '', proof: '', limit: '' };
    expect(asMarkdown([row], new Map())).toContain('| a\\|b |');
    expect(asHtml([row], new Map())).toContain('<td>&lt;b&gt;</td>');
  });

  it('names tests that are there, and says why where there is none', () => {
    const root = join(import.meta.dirname, '../../..');
    const names = GOALS.flatMap(({ tests }) => tests);
    expect(names.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    const silent = GOALS.filter(({ tests, limit }) => tests.length === 0 && !limit);
    expect(silent).toEqual([]);
  });
});
