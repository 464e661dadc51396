import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { RUN_KINDS } from '../../src/content-schemas/run-schema.ts';
import { readArithmetic } from '../../src/knowledge/arithmetic.ts';
import { runCeiling } from '../../src/knowledge/run-ceiling.ts';
import { citedSource } from '../../src/knowledge/sources.ts';
import { REAL, REAL_FAULTS, REAL_FOLDER } from '../support/real-content.ts';

const { runs } = REAL;
const run = (id: string) => runs.find((one) => one.id === id);

describe('the runs', () => {
  it('are many, of every kind, and without fault', () => {
    expect(runs.length).toBeGreaterThan(600);
    expect(new Set(runs.map(({ kind }) => kind))).toEqual(new Set(RUN_KINDS));
    expect(REAL_FAULTS.filter(({ file }) => file.startsWith('runs/'))).toEqual([]);
  });

  it('stand in the file of one of their sources', () => {
    const files = readContentFolder(REAL_FOLDER).filter(({ path }) => path.startsWith('runs/'));
    for (const { path } of files) {
      const source = path.slice('runs/'.length, -'.yaml'.length);
      expect(REAL.references.has(source), path).toBe(true);
    }
  });

  it('have a source with an address', () => {
    const without = runs.filter(
      ({ sources }) => !sources.some((source) => REAL.references.has(citedSource(source).id)),
    );
    expect(without).toEqual([]);
  });

  it('name the drafting of every run that drafts', () => {
    const silent = runs.filter(
      ({ isSpeculative, caveats }) =>
        isSpeculative && !caveats?.some((caveat) => caveat.includes('speculative')),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('carry the corrections of the audit', () => {
    expect(run('b217')).toMatchObject({
      value: 43.7,
      spread: { median: 43.7, max: 54.3 },
      units: 2,
    });
    expect(run('b042')).toMatchObject({ formatId: 'fp8' });
    expect(run('b204')).toMatchObject({ isSpeculative: true, value: 81 });
    expect(run('b214')).toMatchObject({ engine: 'Atlas', spread: { max: 49.7 } });
    expect(run('b214-vllm')).toMatchObject({ value: 15.2 });
    expect(run('b224')?.caveats?.join()).toContain('pruned');
    expect(run('b226')).toMatchObject({ format: 'UD-IQ4_XS' });
    expect(run('b182')).toMatchObject({ isEstimate: true });
    expect(run('b183')).toMatchObject({ range: { low: 20, high: 22 } });
    expect(run('b132-d512')).toMatchObject({ value: 160.85, outputTokens: 512 });
    expect(run('b234')).toMatchObject({ publishedOn: '2026-01-17' });
    expect(run('n03-dev')).toMatchObject({ value: 3.04 });
    expect(run('b032-rps')).toMatchObject({ value: 0.7, unit: 'requests/s' });
    expect(run('b060-rps')).toMatchObject({ value: 0.3 });
    const marlin = ['b062', 'b064', 'b033', 'b035', 'b065'];
    for (const id of marlin) expect(run(id)?.caveats?.join(), id).toContain('Marlin');
  });
});

describe('the physics of the runs', () => {
  const ceilings = runs.flatMap((one) => {
    const ceiling = runCeiling(one, REAL);
    return ceiling.kind === 'known' ? [{ run: one, ceiling: ceiling.value }] : [];
  });

  it('lets no unflagged run exceed the ceiling', () => {
    const above = ceilings.filter(
      ({ run: { value, range, exceedsCeiling }, ceiling }) =>
        exceedsCeiling === undefined && (value ?? range?.high ?? 0) > ceiling.limitTokensPerSecond,
    );
    expect(ceilings.length).toBeGreaterThan(130);
    expect(above.map(({ run: { id } }) => id)).toEqual([]);
  });

  it('excuses drafting alone', () => {
    const excused = runs.filter(({ exceedsCeiling }) => exceedsCeiling !== undefined);
    expect(excused.length).toBeGreaterThan(0);
    expect(excused.filter(({ isSpeculative }) => !isSpeculative)).toEqual([]);
  });

  it('agrees with ceilings that sources computed themselves', () => {
    const ceilingOf = (id: string) =>
      ceilings.find((one) => one.run.id === id)?.ceiling.tokensPerSecond;
    expect(ceilingOf('b025')).toBeCloseTo(6.72, 2);
    expect(ceilingOf('b024')).toBeCloseTo(36.4, 1);
  });
});

describe('percentages and ratios', () => {
  it('are checked against the arithmetic of their methods', () => {
    const checked = [...REAL.facts.values()].filter(
      ({ unit, method }) =>
        (unit === '%' || unit === 'times') && readArithmetic(method ?? '') !== undefined,
    );
    expect(checked.length).toBeGreaterThan(30);
    expect(REAL_FAULTS.filter(({ rule }) => rule === 'percent-follows')).toEqual([]);
  });
});
