import { KINDS } from '../content-kinds/index.ts';
import type { AddressUse, Kinds, Located, Use } from '../content-kinds/kind.ts';
import { isInternal } from './internal-links.ts';
import type { KnowledgeRecords, Mention } from './knowledge-records.ts';

/** A use of an id, with the record in which it stands. */
export interface OwnedUse extends Use {
  readonly kind: string;
  readonly owner: Located<unknown>;
}

/** A record belongs to one kind, whose functions are the same each time. */
const usesOf = new WeakMap<Located<unknown>, readonly OwnedUse[]>();
const addressesOf = new WeakMap<Located<unknown>, readonly OwnedAddress[]>();

/** The records of one kind, without what is known of them at compile time. */
export function recordsOf(records: KnowledgeRecords, kind: string): readonly Located<unknown>[] {
  const list: unknown = Reflect.get(records, kind);
  return Array.isArray(list) ? list : [];
}

/** Every use of an id in any record, in the order of kinds and files. */
export function allUses(records: KnowledgeRecords, kinds: Kinds = KINDS): OwnedUse[] {
  return Object.entries(kinds).flatMap(([kind, { uses }]) =>
    recordsOf(records, kind).flatMap((owner) => {
      const known =
        usesOf.get(owner) ?? (uses?.(owner) ?? []).map((use) => ({ ...use, kind, owner }));
      usesOf.set(owner, known);
      return known;
    }),
  );
}

/** An address that a record leads to, with the record's file and the address of its own page. */
export interface OwnedAddress extends AddressUse {
  readonly file: string;
  readonly ownPath: string | undefined;
  /** Address of the page that it leads to, if that is one of the site and another than this one. */
  readonly path: string | undefined;
}

/** Every address that any record leads to, in the order of kinds and files. */
export function allAddresses(records: KnowledgeRecords, kinds: Kinds): OwnedAddress[] {
  return Object.entries(kinds).flatMap(([name, { addresses, page }]) =>
    recordsOf(records, name).flatMap((owner) => {
      const known =
        addressesOf.get(owner) ??
        (addresses?.(owner) ?? []).map((use) => ({
          ...use,
          file: owner.file,
          ownPath: page?.(owner.id, owner.record),
          path: pathOf(use.url),
        }));
      addressesOf.set(owner, known);
      return known;
    }),
  );
}

function pathOf(url: string): string | undefined {
  // A query alone leads to the page itself, which has no use for one.
  const path = url.startsWith('?') ? url : (url.split(/[#?]/)[0] ?? '');
  return isInternal(url) && path !== '' ? path : undefined;
}

/** Who names whom; the link graph of the content. */
export function mentionsOf(uses: readonly OwnedUse[]): Mention[] {
  return uses.map(({ kind, owner, to, id, anchor, relation, part }) => ({
    from: { kind, id: owner.id },
    to: { kind: to, id, anchor },
    relation,
    part,
  }));
}
