import type { RunRecord } from '../content-schemas/run-schema.ts';
import type { Knowledge } from './knowledge-records.ts';
import { withdrawnWords } from './withdrawn.ts';

/** What speaks against a figure: what its flags say, what holds for the run, what for the value. */
export function caveatsOf(run: RunRecord, knowledge: Pick<Knowledge, 'facts' | 'runs'>): string[] {
  const { caveats = [], valueCaveats = [], isSpeculative, isEstimate, exceedsCeiling } = run;
  return [
    ...(run.withdrawn === undefined ? [] : [withdrawnWords(knowledge, run.withdrawn)]),
    ...(isSpeculative ? ['With speculative decoding.'] : []),
    ...(isEstimate ? ['The source calls it an estimate.'] : []),
    ...caveats,
    ...valueCaveats,
    ...(exceedsCeiling === undefined ? [] : [exceedsCeiling]),
  ];
}
