import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import { referencesBib, referencesCsl, referencesRis } from './bibliography-files.ts';
import { type CsvKind, plainCsv, recordsCsv, tableCsv } from './csv.ts';
import { DATA_SCHEMAS, schemaFile } from './data-schemas.ts';
import { byId, type ExportContext } from './export-context.ts';
import {
  type KnowledgeBase,
  modelsKnowledgeBase,
  pricesKnowledgeBase,
  runsKnowledgeBase,
  subjectKnowledgeBase,
  tableKnowledgeBase,
  timelineKnowledgeBase,
  wholeKnowledgeBase,
} from './knowledge-base.ts';
import { pricesMarkdown, subjectMarkdown, tableMarkdown, timelineMarkdown } from './markdown.ts';
import { type PlainSet, plainRecords, plainSets } from './plain-exports.ts';

/** Media types of the endings of the data files. */
export const DATA_MEDIA_TYPES = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
} as const;

/** A file of the data: its path below `/data/`, and how to write it. */
export interface DataFile {
  readonly path: string;
  readonly write: (context: ExportContext) => string;
}

/** Every file of the data, in order of path. Nothing is written until it is asked for. */
export function dataFiles(knowledge: Pick<Knowledge, 'subjects' | 'tables'>): DataFile[] {
  const files = [
    ...wholeFiles(),
    ...plainSets().flatMap(plainFiles),
    ...bibliographies(),
    ...DATA_SCHEMAS.map((entry) => ({
      path: `schema/${entry.name}.json`,
      write: (context: ExportContext) => schemaFile(context, entry),
    })),
    ...threeFormats('timeline', timelineKnowledgeBase, csvOf('events'), timelineMarkdown),
    ...threeFormats('prices', pricesKnowledgeBase, csvOf('facts'), pricesMarkdown),
    ...[...knowledge.subjects.values()].flatMap((subject) =>
      threeFormats(
        `devices/${subject.id}`,
        (context, path) => subjectKnowledgeBase(context, path, subject),
        csvOf('facts'),
        subjectMarkdown,
      ),
    ),
    ...[...knowledge.tables.keys()].flatMap((id) =>
      threeFormats(
        `tables/${id}`,
        (context, path) => tableKnowledgeBase(context, path, id),
        ({ tables }) => tables.map(tableCsv).join(''),
        tableMarkdown,
      ),
    ),
  ];
  return files.sort((a, b) => byId({ id: a.path }, { id: b.path }));
}

/** Kinds with a CSV file. */
const CSV_KINDS = [
  'facts',
  'statements',
  'references',
  'events',
  'models',
  'formats',
  'runs',
  'claims',
] as const;
/** Kinds with a JSON Lines file: one record on each line. */
const LINE_KINDS = [...CSV_KINDS, 'corrections'] as const;

function wholeFiles(): DataFile[] {
  const whole = (context: ExportContext) =>
    wholeKnowledgeBase(context, `${SITE_PATHS.data}sparkpedia.json`);
  return [
    { path: 'sparkpedia.json', write: (context) => json(whole(context)) },
    {
      path: 'runs.json',
      write: (context) => json(runsKnowledgeBase(context, `${SITE_PATHS.data}runs.json`)),
    },
    {
      path: 'models.json',
      write: (context) => json(modelsKnowledgeBase(context, `${SITE_PATHS.data}models.json`)),
    },
    ...LINE_KINDS.map((kind) => ({
      path: `${kind}.jsonl`,
      write: (context: ExportContext) =>
        whole(context)
          [kind].map((record) => `${JSON.stringify(record)}\n`)
          .join(''),
    })),
    ...CSV_KINDS.map((kind) => ({
      path: `${kind}.csv`,
      write: (context: ExportContext) => recordsCsv(whole(context), kind),
    })),
  ];
}

/** The files of a kind that is published as it is. */
function plainFiles(set: PlainSet): DataFile[] {
  const records = (context: ExportContext) => plainRecords(context, set.name);
  return [
    { path: `${set.name}.csv`, write: (context) => plainCsv(set, records(context)) },
    {
      path: `${set.name}.jsonl`,
      write: (context) =>
        records(context)
          .map((record) => `${JSON.stringify(record)}\n`)
          .join(''),
    },
  ];
}

function bibliographies(): DataFile[] {
  const references = (context: ExportContext) => wholeKnowledgeBase(context, '/').references;
  return [
    { path: 'references.bib', write: (context) => referencesBib(references(context), 'bibtex') },
    {
      path: 'references.biblatex.bib',
      write: (context) => referencesBib(references(context), 'biblatex'),
    },
    { path: 'references.ris', write: (context) => referencesRis(references(context)) },
    { path: 'references.csl.json', write: (context) => referencesCsl(references(context)) },
  ];
}

const csvOf =
  (kind: CsvKind) =>
  (base: KnowledgeBase): string =>
    recordsCsv(base, kind);

function threeFormats(
  name: string,
  make: (context: ExportContext, path: string) => KnowledgeBase,
  writeCsv: (base: KnowledgeBase) => string,
  writeMarkdown: (base: KnowledgeBase) => string,
): DataFile[] {
  const base = (context: ExportContext) => make(context, `${SITE_PATHS.data}${name}.json`);
  return [
    { path: `${name}.json`, write: (context) => json(base(context)) },
    { path: `${name}.csv`, write: (context) => writeCsv(base(context)) },
    { path: `${name}.md`, write: (context) => writeMarkdown(base(context)) },
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
