import type { LocatedArticle } from '../content-kinds/articles.ts';
import type { KINDS } from '../content-kinds/index.ts';
import type { ContentKind, ListKind, Located } from '../content-kinds/kind.ts';
import type { KindName } from '../content-kinds/names.ts';
import type { FactRecord } from '../content-schemas/fact-schema.ts';
import type { ArticleBody } from './read-article-body.ts';
import type { Redirect } from './redirects.ts';

export type { LocatedArticle } from '../content-kinds/articles.ts';
export type { Located } from '../content-kinds/kind.ts';

/** A content file as it lies on disk; the path is relative to the content folder, with slashes. */
export interface ContentFile {
  readonly path: string;
  /** Empty for pictures. */
  readonly text: string;
  /** Content of a picture; undefined for text files. */
  readonly bytes?: Uint8Array | undefined;
}

/** Record of a kind, as its schema has it. */
export type RecordOf<K extends KindName> =
  (typeof KINDS)[K] extends ContentKind<infer R, infer _L> ? R : never;

/** A record with its id, which is the name of its file. */
type Entry<K extends KindName> = RecordOf<K> & { readonly id: string };

/** Every valid record of a content folder, by kind, still without connections. */
export type KnowledgeRecords = {
  readonly [K in KindName]: readonly (K extends 'articles'
    ? LocatedArticle
    : Located<RecordOf<K>>)[];
};

export interface Fact extends FactRecord {
  /** `<subject>.<key>` */
  readonly id: string;
  readonly key: string;
  readonly subject: string;
  /** Address of its row, without the base path. */
  readonly rowPath: string;
}

export interface Subject extends Omit<RecordOf<'subjects'>, 'facts'> {
  readonly id: string;
  /** Address of its page, without the base path: software stands among the software. */
  readonly path: string;
  readonly facts: readonly Fact[];
}

export type Reference = Entry<'references'>;
export type Table = Entry<'tables'>;
/** An open model. */
export type Model = Entry<'models'>;
/** A number format of weights or of the KV cache. */
export type NumberFormat = Entry<'formats'>;

export interface Article extends RecordOf<'articles'> {
  readonly slug: string;
  readonly file: string;
  readonly body: ArticleBody;
}

/** Kinds whose records are more than their files say. */
type SpecialKind = 'articles' | 'subjects' | 'media' | 'home';
/** Kinds whose files hold lists. */
type ListName = {
  readonly [K in KindName]: (typeof KINDS)[K] extends ListKind<infer _R> ? K : never;
}[KindName];

/** One record names another. */
export interface Mention {
  readonly from: { readonly kind: string; readonly id: string };
  readonly to: { readonly kind: string; readonly id: string; readonly anchor?: string | undefined };
  readonly relation?: string | undefined;
  /** Part of the record that names it, such as a fact. */
  readonly part?: { readonly kind: string; readonly id: string } | undefined;
}

/** The whole of the content, connected and checked. */
export type Knowledge = {
  /** Lists in the order of their kind: events by date, claims and runs by id, … */
  readonly [K in ListName]: readonly RecordOf<K>[];
} & {
  readonly [K in Exclude<KindName, ListName | SpecialKind>]: ReadonlyMap<string, Entry<K>>;
} & {
  readonly articles: ReadonlyMap<string, Article>;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Pictures by file name. */
  readonly media: ReadonlyMap<string, ContentFile>;
  readonly home: RecordOf<'home'>;
  /** What each drawing is made from. */
  readonly drawings: DrawingFacts;
  /** Addresses made from other names of pages, by path. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** Who names whom, in the order of the files. */
  readonly mentions: readonly Mention[];
};

/**
 * For each drawing, the facts that it shows by id, and other records by kind and id: “gb10.sms”,
 * “runs/b012”, “models/gpt-oss-120b”.
 */
export type DrawingFacts = ReadonlyMap<string, readonly string[]>;
