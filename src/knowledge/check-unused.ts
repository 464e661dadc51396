import { words } from './fact-selection.ts';
import type { Knowledge, KnowledgeRecords } from './knowledge-records.ts';
import { type Problem, problem } from './problems.ts';
import { citedSource } from './sources.ts';

/** References, facts and tables that no page shows. */
export function checkUnused(records: KnowledgeRecords, knowledge: Knowledge): Problem[] {
  const references = usedReferences(knowledge);
  const tables = new Set(
    [...knowledge.articles.values()].flatMap((article) =>
      article.body.uses.flatMap((use) =>
        use.name === 'DataTable' ? words(use.attributes.get('id')?.value) : [],
      ),
    ),
  );
  return [
    ...records.references
      .filter(({ id }) => !references.has(id))
      .map(({ id, file }) =>
        problem(
          'reference-used',
          file,
          `Nothing cites the reference “${id}”. Cite it, or remove the file.`,
        ),
      ),
    ...records.tables
      .filter(({ id }) => !tables.has(id))
      .map(({ id, file }) =>
        problem(
          'table-shown',
          file,
          `No article shows the table “${id}”. Show it with <DataTable id="${id}" />, or remove the file.`,
        ),
      ),
  ];
}

/**
 * Ids of all references that some page cites. Every subject has a data sheet, so each of its
 * facts is shown, and every event stands in the timeline.
 */
export function usedReferences(knowledge: Knowledge): Set<string> {
  const sources = [
    ...[...knowledge.facts.values()].flatMap((fact) => [
      ...fact.sources,
      ...(fact.disputes ?? []).flatMap((dispute) => dispute.sources),
    ]),
    ...knowledge.events.flatMap((event) => event.sources),
    ...[...knowledge.tables.values()].flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell) => ('text' in cell ? (cell.sources ?? []) : [])),
      ),
    ),
  ].map((source) => citedSource(source).id);
  const cited = [...knowledge.articles.values()].flatMap((article) =>
    article.body.uses.flatMap((use) =>
      use.name === 'Cite' ? [use.attributes.get('id')?.value ?? ''] : [],
    ),
  );
  return new Set([...sources, ...cited]);
}
