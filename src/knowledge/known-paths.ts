import { KINDS } from '../content-kinds/index.ts';
import type { Kinds } from '../content-kinds/kind.ts';
import type { Article, KnowledgeRecords } from './knowledge-records.ts';
import { ALL_RUNS_PATH, OFFLINE_PATH, SITE_PATHS, USER_REPORTS_PATH } from './site-paths.ts';
import { recordsOf } from './uses.ts';

/** Every page address that content may link to. */
export function knownPaths(records: KnowledgeRecords, kinds: Kinds = KINDS): Set<string> {
  const own = Object.entries(kinds).flatMap(([name, kind]) =>
    recordsOf(records, name).flatMap(({ id, record }) => kind.page?.(id, record) ?? []),
  );
  return new Set([
    ...Object.values(SITE_PATHS),
    ALL_RUNS_PATH,
    USER_REPORTS_PATH,
    OFFLINE_PATH,
    ...own,
  ]);
}

/** Anchors that an article's page makes for its headings and for the list of sources. */
export function articleAnchors(article: Article): Set<string> {
  return new Set([...article.body.headings.map((heading) => heading.slug), 'sources', 'top']);
}
