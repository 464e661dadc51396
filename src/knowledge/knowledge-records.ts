import type { ArticleRecord } from '../content-schemas/article-schema.ts';
import type { ClaimRecord } from '../content-schemas/claim-schema.ts';
import type { CorrectionRecord } from '../content-schemas/correction-schema.ts';
import type { EventRecord } from '../content-schemas/event-schema.ts';
import type { FactRecord, SubjectRecord } from '../content-schemas/fact-schema.ts';
import type { FormatRecord } from '../content-schemas/format-schema.ts';
import type { HomeRecord } from '../content-schemas/home-schema.ts';
import type { MediaRecord } from '../content-schemas/media-schema.ts';
import type { ModelRecord } from '../content-schemas/model-schema.ts';
import type { ReferenceRecord } from '../content-schemas/reference-schema.ts';
import type { RunRecord } from '../content-schemas/run-schema.ts';
import type { TableRecord } from '../content-schemas/table-schema.ts';
import type { ArticleBody } from './read-article-body.ts';
import type { Locate } from './read-yaml.ts';

/** A content file as it lies on disk; the path is relative to the content folder, with slashes. */
export interface ContentFile {
  readonly path: string;
  /** Empty for pictures. */
  readonly text: string;
  /** Content of a picture; undefined for text files. */
  readonly bytes?: Uint8Array | undefined;
}

/** A record, its id, and where its fields stand. */
export interface Located<T> {
  readonly id: string;
  readonly file: string;
  readonly record: T;
  readonly locate: Locate;
}

export interface LocatedArticle extends Located<ArticleRecord> {
  readonly body: ArticleBody;
}

/** Every valid record of a content folder, still without connections. */
export interface KnowledgeRecords {
  readonly articles: readonly LocatedArticle[];
  readonly subjects: readonly Located<SubjectRecord>[];
  readonly references: readonly Located<ReferenceRecord>[];
  readonly events: readonly Located<EventRecord>[];
  readonly tables: readonly Located<TableRecord>[];
  readonly claims: readonly Located<ClaimRecord>[];
  readonly models: readonly Located<ModelRecord>[];
  readonly formats: readonly Located<FormatRecord>[];
  readonly runs: readonly Located<RunRecord>[];
  readonly corrections: readonly Located<CorrectionRecord>[];
  readonly media: readonly Located<MediaRecord>[];
  readonly home: Located<HomeRecord> | undefined;
}

export interface Fact extends FactRecord {
  /** `<subject>.<key>` */
  readonly id: string;
  readonly key: string;
  readonly subject: string;
}

export interface Subject extends Omit<SubjectRecord, 'facts'> {
  readonly id: string;
  readonly facts: readonly Fact[];
}

export interface Reference extends ReferenceRecord {
  readonly id: string;
}

export interface Table extends TableRecord {
  readonly id: string;
}

/** An open model. */
export interface Model extends ModelRecord {
  readonly id: string;
}

/** A number format of weights or of the KV cache. */
export interface NumberFormat extends FormatRecord {
  readonly id: string;
}

export interface Article extends ArticleRecord {
  readonly slug: string;
  readonly file: string;
  readonly body: ArticleBody;
}

/** The whole of the content, connected and checked. */
export interface Knowledge {
  readonly articles: ReadonlyMap<string, Article>;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly tables: ReadonlyMap<string, Table>;
  /** In order of date. */
  readonly events: readonly EventRecord[];
  /** In order of their ids. */
  readonly claims: readonly ClaimRecord[];
  readonly models: ReadonlyMap<string, Model>;
  readonly formats: ReadonlyMap<string, NumberFormat>;
  /** Measured runs, in order of their ids. */
  readonly runs: readonly RunRecord[];
  /** Our own corrections, newest first. */
  readonly corrections: readonly CorrectionRecord[];
  /** Pictures by file name. */
  readonly media: ReadonlyMap<string, ContentFile>;
  readonly home: HomeRecord;
  /** Ids of the facts that each drawing is made from. */
  readonly drawings: DrawingFacts;
}

/** For each drawing, the ids of the facts that it shows. */
export type DrawingFacts = ReadonlyMap<string, readonly string[]>;
