import type { ZodObject, ZodType } from 'zod';
import type { Source } from '../content-schemas/fact-schema.ts';
import type { SeenOn } from '../content-schemas/seen-on-schema.ts';
import type { Withdrawn } from '../content-schemas/withdrawn-schema.ts';
import type { Position } from '../knowledge/problems.ts';
import type { Locate } from '../knowledge/read-yaml.ts';
import { citedSource } from '../knowledge/sources.ts';
import type { KindName } from './names.ts';

/** A record, its id, and where its fields stand. */
export interface Located<T> {
  readonly id: string;
  readonly file: string;
  readonly record: T;
  readonly locate: Locate;
}

/**
 * What can be named by an id: records, the facts of subjects, and their rows, which are facts and
 * statements alike.
 */
export type Target = KindName | 'facts' | 'rows';

/** A place where one record names another by its id. */
export interface Use {
  readonly to: Target;
  readonly id: string;
  /** Section of the page that is meant, where one is. */
  readonly anchor?: string | undefined;
  /** How the two hang together; records that merely name each other have none. */
  readonly relation?: string | undefined;
  /** Part of the owner that names it: `facts` or `statements` with their id, such as `gb10.memory`. */
  readonly part?: { readonly kind: string; readonly id: string } | undefined;
  /** Where it stands in the owner's file. Found only when asked for: most ids are right. */
  readonly place: () => Position;
}

/** A place where a record leads to an address. */
export interface AddressUse {
  readonly url: string;
  readonly place: () => Position;
}

/** Where the files of a kind lie, below the content folder. */
export type KindPlace =
  | { readonly folder: string; readonly ending?: 'mdx' }
  | { readonly file: string };

/**
 * One kind of content, complete: where it lies, what it may hold, how it is named and found, and
 * what it refers to. Reading, the check, editors' schemas, addresses and exports go through the
 * list of kinds, so that a kind is added in one file.
 */
export interface ContentKind<R, L extends Located<R> = Located<R>> {
  /** One of them, as messages have it: "model". */
  readonly noun: string;
  readonly place: KindPlace;
  /** What a file may hold. Its fields and their meanings are those that editors complete. */
  readonly schema: ZodType;
  /** Name of the schema for editors. */
  readonly schemaName: string;
  /** Key of the list, where a file holds several records, each with an `id`. */
  readonly list?: string;
  /** Order of such records in the knowledge. */
  order?(a: R, b: R): number;
  /** Whether the words in it are quoted from others, so that their spelling is not ours. */
  readonly isQuoted?: boolean;
  /** Keys whose values are program output or commands: no rule of wording is for them. */
  readonly verbatim?: readonly string[];
  /** Whether other records name it by its id. */
  readonly isNamed?: boolean;
  /** For a kind whose records must be used somewhere: what must hold, and what to do about one. */
  readonly mustBeUsed?: { readonly sentence: string; message(id: string): string };
  /** Address of a record's own page. */
  page?(id: string, record: R): string;
  /** Addresses under which it stood before; they lead on to its page. */
  formerPages?(id: string, record: R): readonly string[];
  /** Names under which readers look for it; no two records of a kind share one. */
  names?(record: R): { readonly title: string; readonly aliases?: readonly string[] | undefined };
  /** Every id that a record names. */
  uses?(owner: L): readonly Use[];
  /** Addresses that a record leads to, on this site and elsewhere. */
  addresses?(owner: L): readonly AddressUse[];
  /** How its records are published as data, where they are published as they are. */
  readonly published?: {
    /** Name of the kind for readers of the data: "Problems". */
    readonly title: string;
    /** What one is, for the data dictionary. */
    readonly meaning: string;
    /** What a record holds; every field with a description. */
    readonly schema: ZodObject;
  };
}

/** A kind whose files hold lists of records. */
export interface ListKind<R> extends ContentKind<R> {
  readonly list: string;
  order(a: R, b: R): number;
}

/** A kind whose record is not known at compile time. */
export type AnyKind = ContentKind<unknown>;

/** Kinds by name. */
export type Kinds = Readonly<Record<string, AnyKind>>;

type Owner = Pick<Located<unknown>, 'locate'>;
type Extra = Pick<Use, 'relation' | 'part'>;

/** The use of one id, if there is one. */
export function useOf(
  owner: Owner,
  to: Target,
  path: readonly PropertyKey[],
  id: string | undefined,
  extra: Extra = {},
): Use[] {
  return id === undefined ? [] : [{ to, id, place: () => owner.locate(path), ...extra }];
}

/** The uses of a list of ids. */
export function usesOf(
  owner: Owner,
  to: Target,
  path: readonly PropertyKey[],
  ids: readonly string[] | undefined,
  extra: Extra = {},
): Use[] {
  return (ids ?? []).flatMap((id, index) => useOf(owner, to, [...path, index], id, extra));
}

/** The address in a field, if there is one. */
export function addressOf(
  owner: Owner,
  path: readonly PropertyKey[],
  url: string | undefined,
): AddressUse[] {
  return url === undefined ? [] : [{ url, place: () => owner.locate(path) }];
}

/** The uses of a list of sources. */
export function citesOf(
  owner: Owner,
  path: readonly PropertyKey[],
  sources: readonly Source[] | undefined,
  part?: Use['part'],
): Use[] {
  const ids = sources?.map((source) => citedSource(source).id);
  return usesOf(owner, 'references', path, ids, { part });
}

/** The use of an article by the address of a page or section: `/wiki/<slug>/#<section>`. */
export function articleUse(
  owner: Owner,
  path: readonly PropertyKey[],
  address: string | undefined,
  relation?: string,
): Use[] {
  const [, id, anchor] = /^\/wiki\/([^/]+)\/(?:#(.*))?$/.exec(address ?? '') ?? [];
  return useOf(owner, 'articles', path, id, { relation }).map((use) => ({ ...use, anchor }));
}

/** The machine on which something was seen. */
export function seenOnUse(
  owner: Owner,
  path: readonly PropertyKey[],
  seenOn: SeenOn | undefined,
  part?: Use['part'],
): Use[] {
  const place = [...path, 'seenOn', 'device'];
  return useOf(owner, 'subjects', place, seenOn?.device, { relation: 'seen on', part });
}

/** The figure that took the place of a withdrawn one: ids of facts have a full stop, of runs none. */
export function successorUse(
  owner: Owner,
  path: readonly PropertyKey[],
  withdrawn: Withdrawn | undefined,
  part?: Use['part'],
): Use[] {
  const id = withdrawn?.successor;
  const to = id?.includes('.') ? 'facts' : 'runs';
  const place = [...path, 'withdrawn', 'successor'];
  return useOf(owner, to, place, id, { relation: 'withdrawn for', part });
}
