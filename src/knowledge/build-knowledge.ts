import { isPicture } from './content-places.ts';
import type {
  Article,
  ContentFile,
  DrawingFacts,
  Fact,
  Knowledge,
  KnowledgeRecords,
  Subject,
} from './knowledge-records.ts';
import { type Problem, sortProblems } from './problems.ts';
import { type FileRead, joinRecords, readContentFile } from './read-records.ts';
import { RULES } from './rules/index.ts';
import { makeContext, runRule } from './rules/rule.ts';
import type { Dictionary } from './spelling.ts';

export interface KnowledgeBuild {
  readonly knowledge: Knowledge;
  /** Every fault and slip, sorted by file and place. The check passes if there is none. */
  readonly faults: readonly Problem[];
  /** What would be better, but keeps nothing from being published. */
  readonly advice: readonly Problem[];
}

/** What a build of the knowledge may be given beside the files. */
export interface KnowledgeOptions {
  /** Without it, spelling is not checked. */
  readonly dictionary?: Dictionary | undefined;
  /** Hears how many files have been read so far. */
  readonly onRead?: ((count: number) => void) | undefined;
  /** Reads one file; who builds many times can remember what was read. */
  readonly read?: ((file: ContentFile) => FileRead) | undefined;
}

/**
 * Turns content files into the knowledge model and the complete list of what is wrong with it.
 * Pure: it reads no disk, and never throws for faulty content.
 *
 * @param drawings the facts that each drawing of the site is made from
 */
export function buildKnowledge(
  files: readonly ContentFile[],
  drawings: DrawingFacts,
  options: KnowledgeOptions = {},
): KnowledgeBuild {
  const { read = readContentFile } = options;
  const reads = files.map((file, index) => {
    options.onRead?.(index);
    return read(file);
  });
  const records = joinRecords(reads);
  const knowledge = connect(records, files, drawings);
  const context = makeContext(files, reads, records, knowledge, options.dictionary);
  const problems = sortProblems(RULES.flatMap((rule) => runRule(rule, context)));
  return {
    knowledge,
    faults: problems.filter(({ severity }) => severity !== 'advice'),
    advice: problems.filter(({ severity }) => severity === 'advice'),
  };
}

function connect(
  records: KnowledgeRecords,
  files: readonly ContentFile[],
  drawings: DrawingFacts,
): Knowledge {
  const subjects = new Map<string, Subject>();
  const facts = new Map<string, Fact>();
  for (const { id, record } of records.subjects) {
    const { facts: own, ...rest } = record;
    const list = Object.entries(own).map(
      ([key, fact]): Fact => ({ ...fact, id: `${id}.${key}`, key, subject: id }),
    );
    subjects.set(id, { ...rest, id, facts: list });
    for (const fact of list) facts.set(fact.id, fact);
  }
  const articles = new Map(
    records.articles.map(({ id, file, record, body }): [string, Article] => [
      id,
      { ...record, slug: id, file, body },
    ]),
  );
  const pictures = files.filter(({ path }) => isPicture(path));
  return {
    articles,
    subjects,
    facts,
    references: new Map(records.references.map(({ id, record }) => [id, { ...record, id }])),
    tables: new Map(records.tables.map(({ id, record }) => [id, { ...record, id }])),
    events: records.events
      .map(({ record }) => record)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    claims: records.claims.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1)),
    runs: records.runs.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1)),
    models: new Map(records.models.map(({ id, record }) => [id, { ...record, id }])),
    formats: new Map(records.formats.map(({ id, record }) => [id, { ...record, id }])),
    corrections: records.corrections
      .map(({ record }) => record)
      .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0)),
    media: new Map(pictures.map((file) => [file.path.slice('media/'.length), file])),
    home: records.home?.record ?? {},
    drawings,
  };
}
