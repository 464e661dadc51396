import type { AnyKind, Kinds } from '../content-kinds/kind.ts';
import type { KnowledgeRecords } from './knowledge-records.ts';
import { slugOf } from './slug.ts';
import { recordsOf } from './uses.ts';

/** An address that a reader may guess from another name of a page, and the page it leads on to. */
export interface Redirect {
  /** Without the base path: `/wiki/gb10/`. */
  readonly path: string;
  readonly alias: string;
  readonly target: string;
  /** Title of the page that it leads to. */
  readonly title: string;
}

/** Address that another name makes in a kind; undefined where the kind has no pages or the name no letters. */
export function aliasPath(kind: AnyKind, alias: string): string | undefined {
  const slug = slugOf(alias);
  return slug === '' ? undefined : kind.page?.(slug);
}

/** All such addresses, by path. A page's own address stays its own, whoever claims it. */
export function redirectsOf(
  records: KnowledgeRecords,
  kinds: Kinds,
): ReadonlyMap<string, Redirect> {
  const redirects = new Map<string, Redirect>();
  for (const [name, kind] of Object.entries(kinds)) {
    const own = recordsOf(records, name);
    const taken = new Set(own.map(({ id }) => kind.page?.(id)));
    for (const { id, record } of own) {
      const target = kind.page?.(id);
      const { title, aliases = [] } = kind.names?.(record) ?? {};
      if (target === undefined || title === undefined) continue;
      for (const alias of aliases) {
        const path = aliasPath(kind, alias);
        if (path === undefined || taken.has(path) || redirects.has(path)) continue;
        redirects.set(path, { path, alias, target, title });
      }
    }
  }
  return redirects;
}
