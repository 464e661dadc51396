import process from 'node:process';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import type { ContentFile } from '../../../src/knowledge/knowledge-records.ts';
import type { Problem } from '../../../src/knowledge/problems.ts';

/** Rules that judge a file by itself, whatever other files there are. */
const ALONE = new Set([
  'yaml-parses',
  'body-parses',
  'record-fits-schema',
  'no-code',
  'no-raw-html',
  'attribute-is-static',
  'attribute-known',
  'component-known',
  'component-children',
  'no-control-characters',
  'media-is-what-it-says',
  'svg-is-inert',
]);

/** What the check says of one file alone, and how much time it took. */
export interface CheckedAlone {
  /** Faults that do not come from other files being absent. */
  readonly own: readonly Problem[];
  /** Failures of the check itself; there must be none. */
  readonly failures: readonly Problem[];
  /** Processor time, so that other programs of the machine do not count. */
  readonly milliseconds: number;
}

/** Checks one file without any others. */
export function checkAlone(file: ContentFile): CheckedAlone {
  const before = process.cpuUsage();
  const { faults } = buildKnowledge([file], new Map());
  const taken = process.cpuUsage(before);
  return {
    own: faults.filter(({ rule }) => ALONE.has(rule)),
    failures: faults.filter(({ rule }) => rule === 'check-completes'),
    milliseconds: (taken.user + taken.system) / 1000,
  };
}
