import { checkLinks } from './check-links.ts';
import { checkProse } from './check-prose.ts';
import { checkRecords } from './check-records.ts';
import { checkUnused } from './check-unused.ts';
import { checkUses } from './check-uses.ts';
import type {
  Article,
  ContentFile,
  DrawingFacts,
  Fact,
  Knowledge,
  KnowledgeRecords,
  Subject,
} from './knowledge-records.ts';
import { type Problem, problem, sortProblems } from './problems.ts';
import { readRecords } from './read-records.ts';

export interface KnowledgeBuild {
  readonly knowledge: Knowledge;
  /** Every fault of the content, sorted by file and place. The content is fit to publish if empty. */
  readonly problems: readonly Problem[];
}

/**
 * Turns content files into the knowledge model and the complete list of its faults.
 * Pure: it reads no disk, and never throws for faulty content.
 *
 * @param drawings the facts that each drawing of the site is made from
 */
export function buildKnowledge(
  files: readonly ContentFile[],
  drawings: DrawingFacts,
): KnowledgeBuild {
  const { records, problems } = readRecords(files);
  const knowledge = connect(records, drawings);
  const found = [
    ...problems,
    ...guarded(() => checkRecords(records, knowledge)),
    ...guarded(() => checkUses(knowledge)),
    ...guarded(() => checkLinks(knowledge)),
    ...guarded(() => checkProse(knowledge)),
    // A file that could not be read may hold the very use that seems to be missing.
    ...(problems.length === 0 ? guarded(() => checkUnused(records, knowledge)) : []),
  ];
  return { knowledge, problems: sortProblems(found) };
}

function guarded(check: () => Problem[]): Problem[] {
  try {
    return check();
  } catch (error) {
    return [
      problem(
        'check-completes',
        '.',
        `A rule failed: ${String(error)}. Please report this as a fault of the check.`,
      ),
    ];
  }
}

function connect(records: KnowledgeRecords, drawings: DrawingFacts): Knowledge {
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
  return {
    articles,
    subjects,
    facts,
    references: new Map(records.references.map(({ id, record }) => [id, { ...record, id }])),
    tables: new Map(records.tables.map(({ id, record }) => [id, { ...record, id }])),
    events: records.events
      .map(({ record }) => record)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    home: records.home?.record ?? {},
    drawings,
  };
}
