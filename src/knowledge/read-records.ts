import { KINDS } from '../content-kinds/index.ts';
import type { Kinds, Located } from '../content-kinds/kind.ts';
import { isPicture, type Place, placeOf } from './content-places.ts';
import type { ContentFile, KnowledgeRecords } from './knowledge-records.ts';
import { type ReadingFinding, readingFinding } from './problems.ts';
import { readArticleBody } from './read-article-body.ts';
import { readRecord, readYaml } from './read-yaml.ts';
import type { TextRun } from './text-runs.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What one file holds. */
export interface FileRead {
  readonly path: string;
  /** Name of the kind of its records; undefined where the site does not read it. */
  readonly kind?: string | undefined;
  /** Undefined where the file could not be read. */
  readonly records?: readonly Located<unknown>[] | undefined;
  readonly findings: readonly ReadingFinding[];
  /** Everything of the file that readers will see as text. */
  readonly texts: readonly TextRun[];
}

/**
 * Fits one content file to the schema of its kind. Pure and independent of all other files, so
 * files can be read in any order and in parallel. Never throws.
 */
export function readContentFile(file: ContentFile, kinds: Kinds = KINDS): FileRead {
  const text = file.text.replace(/^\uFEFF/, '');
  try {
    return readPlace({ ...file, text }, kinds);
  } catch (error) {
    const message = `Reading this file failed: ${String(error)}. Please report this as a fault of the check.`;
    return nothing(file, readingFinding('check-completes', file.path, message));
  }
}

function nothing({ path }: ContentFile, ...findings: readonly ReadingFinding[]): FileRead {
  return { path, findings, texts: [] };
}

function readPlace(file: ContentFile, kinds: Kinds): FileRead {
  const place = placeOf(file.path, kinds);
  const misnamed = isAlone(place) ? [] : misnaming(file.path);
  if (isPicture(file.path)) return nothing(file, ...misnamed);
  if (typeof place === 'string')
    return nothing(file, readingFinding('file-is-known', file.path, place));
  const isArticle = 'folder' in place.kind.place && place.kind.place.ending === 'mdx';
  const read = isArticle ? readArticle(file, place) : readData(file, place);
  return { ...read, findings: [...misnamed, ...read.findings] };
}

/** A file that is alone of its kind has a fixed name. */
const isAlone = (place: Place | string): boolean =>
  typeof place !== 'string' && place.folder === '';

function misnaming(path: string): ReadingFinding[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (SLUG.test(name.replace(/\.[^.]*$/, ''))) return [];
  const message = `The file name “${name}” becomes an address: use lower-case letters and digits joined by hyphens.`;
  return [readingFinding('file-name-is-slug', path, message)];
}

function readData(file: ContentFile, { kindName, kind, id }: Place): FileRead {
  const yaml = readYaml(file.path, file.text, { verbatim: kind.verbatim });
  const { record, findings } = readRecord(file.path, yaml, kind.schema);
  const { locate } = yaml;
  const records =
    record === undefined
      ? undefined
      : kind.list === undefined
        ? [{ id, file: file.path, record, locate }]
        : listed(file, kind.list, record, locate);
  return { path: file.path, kind: kindName, records, findings, texts: yaml.texts };
}

/** Records of a list within one file, each with its own place. */
function listed(
  file: ContentFile,
  key: string,
  whole: unknown,
  locate: Located<unknown>['locate'],
): Located<unknown>[] {
  const list: unknown = typeof whole === 'object' && whole !== null ? Reflect.get(whole, key) : [];
  return (Array.isArray(list) ? list : []).map((record: unknown, index) => ({
    id: idOf(record),
    file: file.path,
    record,
    locate: (path) => locate([key, index, ...path]),
  }));
}

function idOf(record: unknown): string {
  return typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : '';
}

function readArticle(file: ContentFile, { kindName, kind, id }: Place): FileRead {
  const { frontMatter, body, findings } = readArticleBody(file.path, file.text);
  const place = { path: file.path, kind: kindName };
  if (frontMatter === undefined) {
    const message =
      'The article has no front matter. Begin the file with “---”, a title and a description, and “---”.';
    const missing = readingFinding('record-fits-schema', file.path, message);
    return { ...place, findings: [...findings, missing], texts: body.texts };
  }
  const yaml = readYaml(file.path, frontMatter.text, frontMatter);
  const { record, findings: faults } = readRecord(file.path, yaml, kind.schema);
  const article = { id, file: file.path, record, locate: yaml.locate, body };
  return {
    ...place,
    records: record === undefined ? undefined : [article],
    findings: [...findings, ...faults],
    texts: [...yaml.texts, ...body.texts],
  };
}

/** Puts the records of all files together, by kind. */
export function joinRecords(reads: readonly FileRead[], kinds: Kinds = KINDS): KnowledgeRecords {
  const records = Object.fromEntries(
    Object.keys(kinds).map((name): [string, Located<unknown>[]] => [name, []]),
  );
  for (const read of reads) records[read.kind ?? '']?.push(...(read.records ?? []));
  // Each list holds what the schema of its kind let through, which the compiler cannot follow.
  return records as unknown as KnowledgeRecords;
}
