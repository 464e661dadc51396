import type { AnyKind, Kinds } from '../content-kinds/kind.ts';
import type { KnowledgeRecords } from './knowledge-records.ts';
import { slugOf } from './slug.ts';
import { recordsOf } from './uses.ts';

/** An address that leads on to a page: one made from another name of it, or one where it stood. */
export interface Redirect {
  /** Without the base path: `/wiki/gb10/`. */
  readonly path: string;
  /** The other name; the title itself where the page has moved. */
  readonly alias: string;
  readonly target: string;
  /** Title of the page that it leads to. */
  readonly title: string;
}

/** Address that another name makes in a kind; undefined where the kind has no pages or the name no letters. */
export function aliasPath(kind: AnyKind, alias: string, record: unknown): string | undefined {
  const slug = slugOf(alias);
  return slug === '' ? undefined : kind.page?.(slug, record);
}

/** All such addresses, by path. A page's own address stays its own, whoever claims it. */
export function redirectsOf(
  records: KnowledgeRecords,
  kinds: Kinds,
): ReadonlyMap<string, Redirect> {
  const redirects = new Map<string, Redirect>();
  for (const [name, kind] of Object.entries(kinds)) {
    const own = recordsOf(records, name);
    const taken = new Set(own.map(({ id, record }) => kind.page?.(id, record)));
    for (const { id, record } of own) {
      const target = kind.page?.(id, record);
      const { title = id, aliases = [] } = kind.names?.(record) ?? {};
      // What stands on a page with others has no address that could be led on from.
      if (target === undefined || target.includes('#')) continue;
      const others = [
        ...aliases.map((alias) => ({ alias, path: aliasPath(kind, alias, record) })),
        ...(kind.formerPages?.(id, record) ?? []).map((path) => ({ alias: title, path })),
      ];
      for (const { alias, path } of others) {
        if (path === undefined || taken.has(path) || redirects.has(path)) continue;
        redirects.set(path, { path, alias, target, title });
      }
    }
  }
  return redirects;
}
