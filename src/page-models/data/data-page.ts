import type { Dataset, WithContext } from 'schema-dts';
import { dataDictionary, type FieldEntry } from '../../exports/data-dictionary.ts';
import { type DataFile, dataFiles } from '../../exports/data-files.ts';
import type { ExportContext } from '../../exports/export-context.ts';
import { creditedReferences, creditLine, LICENCE } from '../../exports/knowledge-base.ts';
import { plainRecords, plainSets } from '../../exports/plain-exports.ts';
import { tableAnchor } from '../../exports/record-exports.ts';
import { deviceTakeAway, type TakeAwayLink, tableTakeAway } from '../../exports/take-away.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import { SITE_PATHS } from '../../knowledge/site-paths.ts';
import { editionDay } from '../../knowledge/staleness.ts';

/** A file that holds all records of a kind. */
export interface WholeFile {
  readonly format: string;
  readonly href: string;
  /** "1.2 MB" */
  readonly size: string;
}

/** What the page of the data shows. */
export interface DataPage {
  readonly edition: string | undefined;
  readonly credit: string;
  readonly credits: ReturnType<typeof creditedReferences>;
  /** What there is, with the number of records and the files that hold them. */
  readonly kinds: readonly {
    readonly title: string;
    readonly count: number | undefined;
    readonly files: readonly WholeFile[];
  }[];
  readonly sheets: readonly {
    readonly title: string;
    readonly path: string;
    readonly links: readonly TakeAwayLink[];
  }[];
  readonly tables: readonly {
    readonly anchor: string;
    readonly caption: string;
    readonly links: readonly TakeAwayLink[];
  }[];
  readonly dictionary: readonly {
    readonly name: string;
    readonly title: string;
    readonly schemaHref: string;
    readonly fields: readonly FieldEntry[];
  }[];
}

const FORMATS = {
  json: 'JSON',
  jsonl: 'JSON Lines',
  csv: 'CSV',
  md: 'Markdown',
  bib: 'BibTeX',
  'biblatex.bib': 'BibLaTeX',
  ris: 'RIS',
  'csl.json': 'CSL-JSON',
} as const;
type Ending = keyof typeof FORMATS;

/** Records of a kind, and the files that hold all of them. */
export interface DataKind {
  readonly title: string;
  /** Number of records; undefined where there are several kinds of them. */
  readonly count: number | undefined;
  readonly files: readonly (DataFile & { readonly format: string })[];
}

/** What there is, with the number of records and the files that hold them. */
export function dataKinds(context: ExportContext): readonly DataKind[] {
  const { knowledge } = context;
  const files = new Map(dataFiles(knowledge).map((file) => [file.path, file]));
  const kind = (
    title: string,
    name: string,
    count: number | undefined,
    endings: Ending[],
  ): DataKind => ({
    title,
    count,
    files: endings.flatMap((ending) => {
      const file = files.get(`${name}.${ending}`);
      return file === undefined ? [] : [{ ...file, format: FORMATS[ending] }];
    }),
  });
  const statements = [...knowledge.subjects.values()].flatMap((subject) =>
    Object.keys(subject.statements ?? {}),
  );
  const prices = [...knowledge.facts.values()].filter(({ group }) => group === 'price');
  const { facts, references, events, models, formats, runs, claims, corrections } = knowledge;
  return [
    kind('All records in one file', 'sparkpedia', undefined, ['json']),
    kind('Facts', 'facts', facts.size, ['csv', 'jsonl']),
    kind('Statements', 'statements', statements.length, ['csv', 'jsonl']),
    kind('Prices (the facts that are prices)', 'prices', prices.length, ['csv', 'json', 'md']),
    kind('Events', 'events', events.length, ['csv', 'jsonl']),
    kind('Events as a timeline', 'timeline', events.length, ['csv', 'json', 'md']),
    kind('Measured runs', 'runs', runs.length, ['csv', 'json', 'jsonl']),
    kind('Models', 'models', models.size, ['csv', 'json', 'jsonl']),
    kind('Number formats', 'formats', formats.size, ['csv', 'jsonl']),
    ...plainSets().map(({ title, name }) =>
      kind(title, name, plainRecords(context, name).length, ['csv', 'jsonl']),
    ),
    kind('Claims in circulation, checked', 'claims', claims.length, ['csv', 'jsonl']),
    kind('Our own corrections', 'corrections', corrections.length, ['jsonl']),
    kind('Sources', 'references', references.size, ['csv', 'jsonl']),
    kind('Sources for reference managers', 'references', references.size, [
      'bib',
      'biblatex.bib',
      'ris',
      'csl.json',
    ]),
  ];
}

/** Builds the page of the data. */
export function dataPage(context: ExportContext): DataPage {
  const { knowledge } = context;
  const edition = editionDay(knowledge);
  return {
    edition: edition === '' ? undefined : formatDate(edition),
    credit: creditLine(context),
    credits: creditedReferences(context),
    kinds: dataKinds(context).map((kind) => ({
      ...kind,
      files: kind.files.map(({ path, format, write }) => ({
        format,
        href: `${SITE_PATHS.data}${path}`,
        size: sizeWords(new TextEncoder().encode(write(context)).length),
      })),
    })),
    sheets: [...knowledge.subjects.values()]
      .map((subject) => ({
        title: subject.title,
        path: subject.path,
        links: deviceTakeAway(subject),
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    tables: [...knowledge.tables.values()]
      .map(({ id, caption }) => ({ anchor: tableAnchor(id), caption, links: tableTakeAway(id) }))
      .sort((a, b) => a.caption.localeCompare(b.caption, 'en')),
    dictionary: dataDictionary().map((entry) => ({
      ...entry,
      schemaHref: `${SITE_PATHS.data}schema/${entry.name}.json`,
    })),
  };
}

/** A number of bytes in words: 1,234,567 → "1.2 MB"; MB is 10⁶ bytes. */
export function sizeWords(bytes: number): string {
  return bytes < 999_500 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Structured data of the page (schema.org): the data set, and where it can be had. */
export function dataJsonLd(
  page: DataPage,
  { addressOf, siteName, knowledge }: ExportContext,
): WithContext<Dataset> {
  const edition = editionDay(knowledge);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${siteName}: data on NVIDIA DGX Spark`,
    description:
      'Figures on NVIDIA DGX Spark and the machines it is compared with, each with status, dates and sources.',
    url: addressOf(SITE_PATHS.data),
    license: LICENCE.url,
    isAccessibleForFree: true,
    ...(edition !== '' && { version: edition }),
    distribution: page.kinds.flatMap(({ title, files }) =>
      files.map(({ format, href }) => ({
        '@type': 'DataDownload',
        name: title,
        encodingFormat: format,
        contentUrl: addressOf(href),
      })),
    ),
  };
}
