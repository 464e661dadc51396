import type { Source } from '../content-schemas/fact-schema.ts';
import type { CellRecord } from '../content-schemas/table-schema.ts';
import type { Knowledge, KnowledgeRecords, Located } from './knowledge-records.ts';
import { didYouMean } from './nearest.ts';
import { type Position, type Problem, type ProblemKind, problem } from './problems.ts';
import { citedSource } from './sources.ts';

/** Faults between records: ids that name nothing, and names that are given twice. */
export function checkRecords(records: KnowledgeRecords, knowledge: Knowledge): Problem[] {
  return [
    ...checkNames(records),
    ...records.subjects.flatMap((subject) =>
      Object.entries(subject.record.facts).flatMap(([key, fact]) => [
        ...checkSources(knowledge, subject, ['facts', key, 'sources'], fact.sources),
        ...(fact.disputes ?? []).flatMap((dispute, index) =>
          checkSources(
            knowledge,
            subject,
            ['facts', key, 'disputes', index, 'sources'],
            dispute.sources,
          ),
        ),
      ]),
    ),
    ...records.events.flatMap((event) =>
      checkSources(knowledge, event, ['sources'], event.record.sources),
    ),
    ...records.tables.flatMap((table) =>
      table.record.rows.flatMap((row, r) =>
        row.cells.flatMap((cell, c) => checkCell(knowledge, table, ['rows', r, 'cells', c], cell)),
      ),
    ),
    ...records.articles.flatMap((article) => [
      ...(article.record.infobox?.rows ?? []).flatMap((row, index) =>
        'facts' in row
          ? checkFacts(knowledge, article, ['infobox', 'rows', index, 'facts'], row.facts)
          : [],
      ),
      ...(article.record.subjects ?? []).flatMap((id, index) =>
        unknown(article, ['subjects', index], 'subject-defined', 'subject', id, knowledge.subjects),
      ),
    ]),
    ...(records.home
      ? [
          ...checkFacts(
            knowledge,
            records.home,
            ['keyFigures'],
            records.home.record.keyFigures ?? [],
          ),
          ...(records.home.record.leadArticle === undefined
            ? []
            : unknown(
                records.home,
                ['leadArticle'],
                'article-exists',
                'article',
                records.home.record.leadArticle,
                knowledge.articles,
              )),
        ]
      : []),
  ];
}

function checkCell(
  knowledge: Knowledge,
  table: Located<unknown>,
  path: readonly PropertyKey[],
  cell: CellRecord,
): Problem[] {
  return 'facts' in cell
    ? checkFacts(knowledge, table, [...path, 'facts'], cell.facts)
    : checkSources(knowledge, table, [...path, 'sources'], cell.sources ?? []);
}

function checkSources(
  knowledge: Knowledge,
  owner: Located<unknown>,
  path: readonly PropertyKey[],
  sources: readonly Source[],
): Problem[] {
  return sources.flatMap((source, index) =>
    unknown(
      owner,
      [...path, index],
      'reference-defined',
      'reference',
      citedSource(source).id,
      knowledge.references,
    ),
  );
}

function checkFacts(
  knowledge: Knowledge,
  owner: Located<unknown>,
  path: readonly PropertyKey[],
  ids: readonly string[],
): Problem[] {
  return ids.flatMap((id, index) =>
    unknown(owner, [...path, index], 'fact-defined', 'fact', id, knowledge.facts),
  );
}

function unknown(
  owner: Located<unknown>,
  path: readonly PropertyKey[],
  kind: ProblemKind,
  noun: string,
  id: string,
  known: Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>,
): Problem[] {
  return known.has(id)
    ? []
    : [
        problem(
          kind,
          owner.file,
          `There is no ${noun} “${id}”.${didYouMean(id, known.keys())}`,
          owner.locate(path),
        ),
      ];
}

interface Name extends Position {
  readonly file: string;
  readonly name: string;
  readonly shown: string;
}

/** Names that must be given once: article titles, aliases, event ids, file names. */
function checkNames(records: KnowledgeRecords): Problem[] {
  const fold = (name: string): string => name.normalize('NFKC').toLowerCase();
  const names = (
    owners: readonly Located<unknown>[],
    path: readonly PropertyKey[],
    name: (owner: Located<unknown>) => string,
  ): Name[] =>
    owners.map((owner) => ({
      file: owner.file,
      name: fold(name(owner)),
      shown: name(owner),
      ...owner.locate(path),
    }));
  const titles = records.articles.map((article) => ({
    file: article.file,
    name: fold(article.record.title),
    shown: article.record.title,
    ...article.locate(['title']),
  }));
  const aliases = records.articles.flatMap((article) =>
    (article.record.aliases ?? []).map((alias, index) => ({
      file: article.file,
      name: fold(alias),
      shown: alias,
      ...article.locate(['aliases', index]),
    })),
  );
  return [
    ...repeated('title-unique', 'title', titles, []),
    ...repeated('alias-unique', 'alias', aliases, titles),
    ...repeated(
      'id-unique',
      'event id',
      names(records.events, ['id'], (event) => event.id),
      [],
    ),
    ...repeated(
      'id-unique',
      'file name',
      names(records.articles, [], (article) => article.id),
      [],
    ),
  ];
}

function repeated(
  kind: ProblemKind,
  noun: string,
  names: readonly Name[],
  taken: readonly Name[],
): Problem[] {
  const seen = new Map(taken.map((name) => [name.name, name]));
  return names.flatMap((name) => {
    const earlier = seen.get(name.name);
    if (earlier) {
      return [
        problem(
          kind,
          name.file,
          `The ${noun} “${name.shown}” is already used in ${earlier.file}:${earlier.line}. Give it another.`,
          name,
        ),
      ];
    }
    seen.set(name.name, name);
    return [];
  });
}
