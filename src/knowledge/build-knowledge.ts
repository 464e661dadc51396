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
import { joinRecords, readContentFile } from './read-records.ts';
import { RULES } from './rules/index.ts';
import { makeContext, runRule } from './rules/rule.ts';

export interface KnowledgeBuild {
  readonly knowledge: Knowledge;
  /** Every fault of the content, sorted by file and place. It is fit to publish if there is none. */
  readonly faults: readonly Problem[];
  /** What would be better, but keeps nothing from being published. */
  readonly advice: readonly Problem[];
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
): KnowledgeBuild {
  const reads = files.map(readContentFile);
  const records = joinRecords(reads);
  const knowledge = connect(records, files, drawings);
  const context = makeContext(files, reads, records, knowledge);
  const problems = sortProblems(RULES.flatMap((rule) => runRule(rule, context)));
  return {
    knowledge,
    faults: problems.filter(({ severity }) => severity === 'fault'),
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
    media: new Map(pictures.map((file) => [file.path.slice('media/'.length), file])),
    home: records.home?.record ?? {},
    drawings,
  };
}
