import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { checkAlone } from '../support/hostile/check-alone.ts';
import { whyInvalid } from '../support/hostile/independent-readers.ts';
import { mutants, smallFiles } from '../support/mutate-content.ts';

const files = readContentFolder(join(import.meta.dirname, '../../content'));
const picture = {
  path: 'media/board.svg',
  text: '',
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg">\n<path d="M0 0" />\n</svg>\n',
  ),
};
const parts = [...smallFiles(files), picture];
// A part of a file that is faulty by itself would make every mutant of it faulty.
const originals = parts.filter((file) => checkAlone(file).own.length === 0);
const byKind = Map.groupBy(originals, ({ path }) => path.split('/')[0] ?? '');
const SLOW_MILLISECONDS = 100;
const RUNS = 1000;
/** The same mutants in every run; `tests/bench/mutations.ts` tries others. */
const SEED = 20261122;

describe.each([...byKind])('mutants of %s', (_, ofKind) => {
  it('never make the check fail, and are not called valid if other readers refuse them', async () => {
    let slow = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(mutants(ofKind), async (mutant) => {
        const { own, failures, milliseconds } = checkAlone(mutant);
        expect(failures).toEqual([]);
        if (milliseconds > SLOW_MILLISECONDS) slow += 1;
        for (const { line, column } of own) expect(Math.min(line, column)).toBeGreaterThan(0);
        if (own.length > 0) refused += 1;
        else expect(await whyInvalid(mutant)).toBeUndefined();
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(refused).toBeGreaterThan(0);
    console.log(
      `${ofKind.length} files, ${RUNS} mutants, ${refused} refused, ${slow} slower than ${SLOW_MILLISECONDS} ms`,
    );
  }, 60_000);
});

it('there are originals of every folder, and few parts are lost', () => {
  const folders = files.map(({ path }) => path.split('/')[0]);
  expect(new Set(byKind.keys())).toEqual(new Set([...folders, 'media']));
  expect(originals.length / parts.length).toBeGreaterThan(0.8);
});

describe('files of any name and content', () => {
  it('never make the check fail', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...files.map(({ path }) => path)),
    );
    const file = fc.record({ path: name, text: fc.string({ unit: 'binary', maxLength: 200 }) });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), (list) => {
        const { faults } = buildKnowledge(list, DRAWING_FACTS);
        expect(faults.filter(({ rule }) => rule === 'check-completes')).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 60_000);
});
