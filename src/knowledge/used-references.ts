import type { Knowledge } from './knowledge-records.ts';
import { citedSource } from './sources.ts';

/**
 * Ids of all references that some page cites. Every subject has a data sheet, so each of its
 * facts and statements is shown; events stand in the timeline, claims among the corrections, models
 * and formats in the calculator.
 */
export function usedReferences(knowledge: Knowledge): Set<string> {
  const sources = [
    ...[...knowledge.subjects.values()].flatMap((subject) => [
      ...subject.facts.flatMap((fact) => [
        ...fact.sources,
        ...(fact.disputes ?? []).flatMap((dispute) => dispute.sources),
      ]),
      ...Object.values(subject.statements ?? {}).flatMap((statement) => statement.sources),
    ]),
    ...knowledge.events.flatMap((event) => event.sources),
    ...[...knowledge.models.values()].flatMap((model) => [
      ...model.sources,
      ...(model.checkpoints ?? []).flatMap((checkpoint) => checkpoint.sources),
    ]),
    ...[...knowledge.formats.values()].flatMap((format) => format.sources),
    ...knowledge.claims.flatMap((claim) => claim.sources ?? []),
    ...knowledge.runs.flatMap((run) => run.sources),
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
