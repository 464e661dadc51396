import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { ALL_RUNS_PATH, SITE_PATHS, USER_REPORTS_PATH } from '../knowledge/site-paths.ts';
import { historyOf, pagesWithHistory } from '../page-models/shared/page-history.ts';
import { allTwins } from './all-twins.ts';
import { latest } from './twin.ts';

/** A page that search engines may list. */
export interface SitePage {
  readonly path: string;
  /** The latest day of which the records say that something on it changed; undefined if none does. */
  readonly changed: string | undefined;
}

/** Pages that say nothing of their own. */
const EMPTY: readonly string[] = [SITE_PATHS.search, SITE_PATHS.random];

/** Every page that search engines may list, in the order of addresses. */
export function sitePages(knowledge: Knowledge): readonly SitePage[] {
  const days = new Map<string, string | undefined>();
  for (const path of Object.values(SITE_PATHS))
    if (!EMPTY.includes(path)) days.set(path, undefined);
  days.set(ALL_RUNS_PATH, undefined);
  days.set(USER_REPORTS_PATH, undefined);
  for (const { path } of allTwins(knowledge).values()) days.set(path, lastChange(knowledge, path));
  for (const path of pagesWithHistory(knowledge)) {
    const day = historyOf(knowledge, path)[0]?.day;
    days.set(path, latest([days.get(path), day]));
  }
  return [...days]
    .map(([path, changed]) => ({ path, changed }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The latest day of which the records say that something on a page of content changed. */
export function lastChange(knowledge: Knowledge, path: string): string | undefined {
  const changed = allTwins(knowledge).get(path)?.changed;
  return latest([changed, historyOf(knowledge, path)[0]?.day]);
}
