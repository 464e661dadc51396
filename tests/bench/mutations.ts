/**
 * Mutates real content at random and checks every mutant by itself: no crash, no input that takes
 * long, and nothing called valid that the YAML parser, a schema or the MDX compiler refuses.
 *
 *     node tests/bench/mutations.ts [--count 200000] [--minutes 6] [--seed 1]
 *
 * Exit code 1 if the check failed on a mutant, called an invalid one valid, or was too slow.
 */
import { join } from 'node:path';
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import type { ContentFile } from '../../src/knowledge/knowledge-records.ts';
import { checkAlone } from '../support/hostile/check-alone.ts';
import { whyInvalid } from '../support/hostile/independent-readers.ts';
import { mutants, smallFiles } from '../support/mutate-content.ts';

const MOST_MILLISECONDS = 100;
const BATCH = 1000;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200000' },
    minutes: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.count);
const deadline = performance.now() + Number(values.minutes) * 60_000;

const files = readContentFolder(join(import.meta.dirname, '../../content'));
const originals = smallFiles(files, 2000).filter((file) => checkAlone(file).own.length === 0);
// Folders take turns, so that a folder of many files does not crowd out the others.
const folders = [...Map.groupBy(originals, ({ path }) => path.split('/')[0] ?? '').values()];
const arbitrary = fc.oneof(...folders.map((ofKind) => mutants(ofKind)));

const totals = { mutants: 0, refused: 0, crashes: 0, disagreements: 0, slow: 0, slowest: 0 };

/** The fastest of three runs: a pause of the machine is no fault of the check. */
const fastest = (file: ContentFile): number =>
  Math.min(...[1, 2, 3].map(() => checkAlone(file).milliseconds));

async function judge(mutant: ContentFile): Promise<void> {
  totals.mutants += 1;
  const { own, failures, milliseconds } = checkAlone(mutant);
  const isOddlySlow = milliseconds > Math.min(totals.slowest, MOST_MILLISECONDS);
  const taken = isOddlySlow ? fastest(mutant) : milliseconds;
  totals.slowest = Math.max(totals.slowest, taken);
  if (taken > MOST_MILLISECONDS) {
    totals.slow += 1;
    tell(`${taken.toFixed(0)} ms`, mutant);
  }
  if (failures.length > 0) {
    totals.crashes += 1;
    tell(failures.map(({ message }) => message).join(' '), mutant);
  }
  if (own.length > 0) {
    totals.refused += 1;
    return;
  }
  const why = await whyInvalid(mutant);
  if (why === undefined) return;
  totals.disagreements += 1;
  tell(`called valid, but ${why}`, mutant);
}

function tell(what: string, { path, text }: ContentFile): void {
  console.log(`${path}: ${what}\n${JSON.stringify(text)}`);
}

const begin = performance.now();
for (let batch = 0; totals.mutants < count && performance.now() < deadline; batch += 1) {
  for (const mutant of fc.sample(arbitrary, {
    numRuns: BATCH,
    seed: Number(values.seed) + batch,
  })) {
    await judge(mutant);
  }
}
const seconds = (performance.now() - begin) / 1000;
console.log(
  `${totals.mutants} mutants of ${originals.length} files in ${seconds.toFixed(0)} s: ${totals.refused} refused, ` +
    `${totals.mutants - totals.refused} accepted; ${totals.crashes} crashes, ${totals.disagreements} disagreements, ` +
    `${totals.slow} slower than ${MOST_MILLISECONDS} ms, slowest ${totals.slowest.toFixed(0)} ms`,
);
exit(totals.crashes + totals.disagreements + totals.slow > 0 ? 1 : 0);
