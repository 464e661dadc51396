import type { RunRecord } from '../../content-schemas/run-schema.ts';
import type { Located } from '../knowledge-records.ts';
import { type Finding, finding } from '../problems.ts';
import type { Rule } from './rule.ts';

type Run = Located<RunRecord>;

export const siblingsShareCaveats: Rule = {
  id: 'siblings-share-caveats',
  severity: 'fault',
  sentence:
    'Rows of one run carry the same caveats, and what one row says of the engine no other leaves out.',
  check: ({ records }) =>
    [...byRun(records.runs).values()].flatMap((rows) =>
      rows.flatMap((row) => {
        const siblings = rows.filter(
          (other) => other !== row && areSiblings(other.record, row.record),
        );
        return [...lackedCaveats(row, siblings), ...lackedFields(row, siblings)];
      }),
    ),
};

/** Rows by file and by the number that begins their ids: b062, b062-power and b062-heat are one run. */
function byRun(runs: readonly Run[]): Map<string, Run[]> {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const name = `${run.file} ${run.id.split('-', 1)[0]}`;
    groups.set(name, [...(groups.get(name) ?? []), run]);
  }
  return groups;
}

/** Whether two rows of a number are one set-up: numbers also join set-ups that a source compares. */
function areSiblings(a: RunRecord, b: RunRecord): boolean {
  return (
    a.device === b.device &&
    a.units === b.units &&
    a.model === b.model &&
    a.format === b.format &&
    isSameOrLeftOut(a.engine, b.engine) &&
    isSameOrLeftOut(a.engineVersion, b.engineVersion) &&
    isSameOrAddition(a.settings, b.settings)
  );
}

const isSameOrLeftOut = (a: string | undefined, b: string | undefined): boolean =>
  a === b || a === undefined || b === undefined;

/** A row may add to the settings of its run what holds for its own test: "…; prompts in bursts". */
function isSameOrAddition(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || a.startsWith(`${b};`) || b.startsWith(`${a};`);
}

function lackedCaveats({ file, record, locate }: Run, siblings: readonly Run[]): Finding[] {
  const own = new Set(record.caveats);
  const lacked = new Map<string, string>();
  for (const { id, record: other } of siblings)
    for (const caveat of other.caveats ?? [])
      if (!own.has(caveat) && !lacked.has(caveat)) lacked.set(caveat, id);
  return [...lacked].map(([caveat, id]) =>
    finding(
      file,
      `“${record.id}” is a row of the same run as “${id}”, but lacks its caveat “${caveat}” Repeat it here; if it concerns that one value alone, move it there to “valueCaveats”.`,
      locate([record.caveats === undefined ? 'id' : 'caveats']),
    ),
  );
}

/** What every row of a run has in common and none may leave out. */
const COMMON = ['engine', 'engineVersion', 'isSpeculative'] as const;

function lackedFields({ file, record, locate }: Run, siblings: readonly Run[]): Finding[] {
  return COMMON.flatMap((field) => {
    if (record[field] !== undefined) return [];
    const sibling = siblings.find(({ record: other }) => other[field] !== undefined);
    return sibling === undefined
      ? []
      : [
          finding(
            file,
            `“${record.id}” is a row of the same run as “${sibling.id}”, but leaves out its “${field}”. Write “${field}: ${String(sibling.record[field])}” here too.`,
            locate(['id']),
          ),
        ];
  });
}
