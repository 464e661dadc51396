import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { type Change, changesOf } from '../shared/changes.ts';

/** Most entries of the page; older ones stand with their records. */
const MOST = 240;

/** What changed lately, by month. */
export interface ChangesPage {
  readonly months: readonly {
    readonly id: string;
    readonly title: string;
    readonly changes: readonly Change[];
  }[];
}

/** Builds the page: the newest entries, under their months. */
export function changesPage(knowledge: Knowledge): ChangesPage {
  const months = new Map<string, Change[]>();
  for (const change of changesOf(knowledge).slice(0, MOST)) {
    const month = change.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), change]);
  }
  return {
    months: [...months].map(([id, changes]) => ({
      id,
      // "27 November 2026" without its day.
      title: changes[0]?.dayWords.replace(/^\d+ /, '') ?? id,
      changes,
    })),
  };
}
