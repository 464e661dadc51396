import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KeptResults, mergeResults } from '../../report/kept-results.ts';
import { readLastRuns } from '../../report/read-results.ts';

const day = (at: number): string => `2026-01-0${at}T00:00:00.000Z`;
const passed = (at: number) => ({ state: 'passed', at: day(at) }) as const;
const skipped = (at: number) => ({ state: 'skipped', at: day(at) }) as const;
const failed = (at: number) => ({ state: 'failed', at: day(at) }) as const;

describe('results of runs piece by piece', () => {
  it('keep a test that a later piece left out, and take the last state of all others', () => {
    const before: KeptResults = { a: { one: passed(1), two: passed(1), gone: failed(1) } };
    const run: KeptResults = { a: { one: skipped(2), two: failed(2), three: skipped(2) } };
    expect(mergeResults(before, run)).toEqual({
      a: { one: passed(1), two: failed(2), three: skipped(2) },
    });
  });

  it('keep files that a piece had nothing to do with', () => {
    const before: KeptResults = { a: { one: passed(1) } };
    expect(mergeResults(before, { b: { two: passed(2) } })).toEqual({
      ...before,
      b: { two: passed(2) },
    });
  });

  it('are counted by file over both runs, with first and last day, without files that are gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sparkpedia-kept-'));
    writeFileSync(join(folder, 'a.test.ts'), '');
    const kept: KeptResults = {
      'a.test.ts': { one: passed(1), two: failed(3), three: skipped(2) },
      'gone.test.ts': { one: failed(4) },
    };
    writeFileSync(join(folder, 'kept.json'), JSON.stringify(kept));
    writeFileSync(
      join(folder, 'kept-long.json'),
      JSON.stringify({ 'a.test.ts': { one: passed(5) } }),
    );
    const { files, days } = readLastRuns(folder, folder);
    expect(files).toEqual([{ file: 'a.test.ts', passed: 2, failed: 1, leftOut: 1 }]);
    expect(Object.fromEntries(days)).toEqual({
      'npm test': '2026-01-01 to 2026-01-03',
      'npm run test:long': '2026-01-05',
    });
    rmSync(folder, { recursive: true });
  });
});
