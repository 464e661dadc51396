import type { ZodType } from 'zod';
import { articleSchema } from '../content-schemas/article-schema.ts';
import { claimsSchema } from '../content-schemas/claim-schema.ts';
import { correctionsSchema } from '../content-schemas/correction-schema.ts';
import { timelineYearSchema } from '../content-schemas/event-schema.ts';
import { subjectSchema } from '../content-schemas/fact-schema.ts';
import { formatSchema } from '../content-schemas/format-schema.ts';
import { homeSchema } from '../content-schemas/home-schema.ts';
import { mediaSchema } from '../content-schemas/media-schema.ts';
import { modelSchema } from '../content-schemas/model-schema.ts';
import { referenceSchema } from '../content-schemas/reference-schema.ts';
import { runsSchema } from '../content-schemas/run-schema.ts';
import { tableSchema } from '../content-schemas/table-schema.ts';
import { type Folder, isPicture, placeOf } from './content-places.ts';
import type { ContentFile, KnowledgeRecords, Located } from './knowledge-records.ts';
import { type ReadingFinding, readingFinding } from './problems.ts';
import { readArticleBody } from './read-article-body.ts';
import { type RecordRead, readRecord, readYaml } from './read-yaml.ts';
import type { TextRun } from './text-runs.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What one file holds. */
export interface FileRead {
  readonly path: string;
  readonly records: Partial<{ -readonly [K in keyof KnowledgeRecords]: KnowledgeRecords[K] }>;
  readonly findings: readonly ReadingFinding[];
  /** Everything of the file that readers will see as text. */
  readonly texts: readonly TextRun[];
}

/**
 * Fits one content file to its schema. Pure and independent of all other files, so files can be
 * read in any order and in parallel. Never throws.
 */
export function readContentFile(file: ContentFile): FileRead {
  const text = file.text.replace(/^\uFEFF/, '');
  try {
    return { path: file.path, ...readPlace({ ...file, text }) };
  } catch (error) {
    const message = `Reading this file failed: ${String(error)}. Please report this as a fault of the check.`;
    return nothing(file.path, readingFinding('check-completes', file.path, message));
  }
}

type Content = Omit<FileRead, 'path'>;

function nothing(path: string, ...findings: readonly ReadingFinding[]): FileRead {
  return { path, records: {}, findings, texts: [] };
}

function readPlace(file: ContentFile): Content {
  if (file.path === 'home.yaml')
    return readAs(file, homeSchema, (record, locate) => ({
      home: { ...located(file, 'home'), record, locate },
    }));
  if (file.path === 'corrections.yaml')
    return readAs(file, correctionsSchema, ({ corrections }, locate) => ({
      corrections: listed(file, 'corrections', corrections ?? [], locate),
    }));
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const isNamedWell = SLUG.test(name.replace(/\.[^.]*$/, ''));
  const misnamed = isNamedWell
    ? []
    : [
        readingFinding(
          'file-name-is-slug',
          file.path,
          `The file name “${name}” becomes an address: use lower-case letters and digits joined by hyphens.`,
        ),
      ];
  if (isPicture(file.path)) return nothing(file.path, ...misnamed);
  const place = placeOf(file.path);
  if (typeof place === 'string')
    return nothing(file.path, readingFinding('file-is-known', file.path, place));
  const content = readFolder(file, place.folder, place.id);
  return { ...content, findings: [...misnamed, ...content.findings] };
}

function readFolder(file: ContentFile, folder: Folder, id: string): Content {
  const one = located(file, id);
  switch (folder) {
    case 'articles':
      return readArticle(file, id);
    case 'facts':
      return readAs(file, subjectSchema, (record, locate) => ({
        subjects: [{ ...one, record, locate }],
      }));
    case 'references':
      return readAs(file, referenceSchema, (record, locate) => ({
        references: [{ ...one, record, locate }],
      }));
    case 'tables':
      return readAs(file, tableSchema, (record, locate) => ({
        tables: [{ ...one, record, locate }],
      }));
    case 'models':
      return readAs(file, modelSchema, (record, locate) => ({
        models: [{ ...one, record, locate }],
      }));
    case 'formats':
      return readAs(file, formatSchema, (record, locate) => ({
        formats: [{ ...one, record, locate }],
      }));
    case 'media':
      return readAs(file, mediaSchema, (record, locate) => ({
        media: [{ ...one, record, locate }],
      }));
    case 'timeline':
      return readAs(file, timelineYearSchema, ({ events }, locate) => ({
        events: listed(file, 'events', events, locate),
      }));
    case 'claims':
      return readAs(file, claimsSchema, ({ claims }, locate) => ({
        claims: listed(file, 'claims', claims, locate),
      }));
    case 'runs':
      return readAs(file, runsSchema, ({ runs }, locate) => ({
        runs: listed(file, 'runs', runs, locate),
      }));
  }
}

type LocateIn = Located<unknown>['locate'];

function readAs<T>(
  file: ContentFile,
  schema: ZodType<T>,
  place: (record: T, locate: LocateIn) => FileRead['records'],
): Content {
  const yaml = readYaml(file.path, file.text);
  const { record, findings }: RecordRead<T> = readRecord(file.path, yaml, schema);
  return {
    records: record === undefined ? {} : place(record, yaml.locate),
    findings,
    texts: yaml.texts,
  };
}

function located(file: ContentFile, id: string) {
  return { id, file: file.path };
}

/** Records of a list within one file, each with its own place. */
function listed<T extends { readonly id: string }>(
  file: ContentFile,
  key: string,
  records: readonly T[],
  locate: LocateIn,
): Located<T>[] {
  return records.map((record, index) => ({
    ...located(file, record.id),
    record,
    locate: (path) => locate([key, index, ...path]),
  }));
}

function readArticle(file: ContentFile, id: string): Content {
  const read = readArticleBody(file.path, file.text);
  if (read.frontMatter === undefined) {
    const message =
      'The article has no front matter. Begin the file with “---”, a title and a description, and “---”.';
    const missing = readingFinding('record-fits-schema', file.path, message);
    return { records: {}, findings: [...read.findings, missing], texts: read.body.texts };
  }
  const yaml = readYaml(file.path, read.frontMatter.text, read.frontMatter);
  const { record, findings } = readRecord(file.path, yaml, articleSchema);
  return {
    records:
      record === undefined
        ? {}
        : { articles: [{ ...located(file, id), record, locate: yaml.locate, body: read.body }] },
    findings: [...read.findings, ...findings],
    texts: [...yaml.texts, ...read.body.texts],
  };
}

/** Puts the records of all files together. */
export function joinRecords(reads: readonly FileRead[]): KnowledgeRecords {
  return {
    articles: reads.flatMap(({ records }) => records.articles ?? []),
    subjects: reads.flatMap(({ records }) => records.subjects ?? []),
    references: reads.flatMap(({ records }) => records.references ?? []),
    events: reads.flatMap(({ records }) => records.events ?? []),
    tables: reads.flatMap(({ records }) => records.tables ?? []),
    claims: reads.flatMap(({ records }) => records.claims ?? []),
    runs: reads.flatMap(({ records }) => records.runs ?? []),
    models: reads.flatMap(({ records }) => records.models ?? []),
    formats: reads.flatMap(({ records }) => records.formats ?? []),
    corrections: reads.flatMap(({ records }) => records.corrections ?? []),
    media: reads.flatMap(({ records }) => records.media ?? []),
    home: reads.flatMap(({ records }) => records.home ?? [])[0],
  };
}
