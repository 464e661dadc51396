import type { Source } from '../../content-schemas/fact-schema.ts';
import type { Located } from '../knowledge-records.ts';
import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import { citedSource } from '../sources.ts';
import { type Rule, type RuleContext, unknownId } from './rule.ts';

export const referenceDefined: Rule = {
  id: 'reference-defined',
  severity: 'fault',
  sentence: 'Every reference that is cited exists.',
  check: (context) => [
    ...context.records.subjects.flatMap((subject) => [
      ...Object.entries(subject.record.facts).flatMap(([key, fact]) => [
        ...sources(context, subject, ['facts', key, 'sources'], fact.sources),
        ...(fact.disputes ?? []).flatMap((dispute, index) =>
          sources(context, subject, ['facts', key, 'disputes', index, 'sources'], dispute.sources),
        ),
      ]),
      ...Object.entries(subject.record.statements ?? {}).flatMap(([key, statement]) =>
        sources(context, subject, ['statements', key, 'sources'], statement.sources),
      ),
    ]),
    ...context.records.events.flatMap((event) =>
      sources(context, event, ['sources'], event.record.sources),
    ),
    ...context.records.claims.flatMap((claim) =>
      sources(context, claim, ['sources'], claim.record.sources ?? []),
    ),
    ...context.records.runs.flatMap((run) =>
      sources(context, run, ['sources'], run.record.sources),
    ),
    ...context.records.models.flatMap((model) => [
      ...sources(context, model, ['sources'], model.record.sources),
      ...(model.record.checkpoints ?? []).flatMap((checkpoint, index) =>
        sources(context, model, ['checkpoints', index, 'sources'], checkpoint.sources),
      ),
    ]),
    ...context.records.formats.flatMap((format) =>
      sources(context, format, ['sources'], format.record.sources),
    ),
    ...context.records.tables.flatMap((table) =>
      table.record.rows.flatMap((row, r) =>
        row.cells.flatMap((cell, c) =>
          sources(
            context,
            table,
            ['rows', r, 'cells', c, 'sources'],
            'text' in cell ? (cell.sources ?? []) : [],
          ),
        ),
      ),
    ),
    ...citations(context),
  ],
};

function sources(
  context: RuleContext,
  owner: Located<unknown>,
  path: readonly PropertyKey[],
  list: readonly Source[],
) {
  return list.flatMap((source, index) =>
    unknownId(context, owner, [...path, index], {
      folder: 'references',
      noun: 'reference',
      id: citedSource(source).id,
      known: context.knowledge.references,
    }),
  );
}

function citations({ knowledge, isUnread }: RuleContext) {
  return [...knowledge.articles.values()].flatMap(({ file, body }) =>
    body.uses.flatMap((use) => {
      const attribute = use.name === 'Cite' ? use.attributes.get('id') : undefined;
      if (
        !attribute ||
        knowledge.references.has(attribute.value) ||
        isUnread('references', attribute.value)
      )
        return [];
      const message = `There is no reference “${attribute.value}”.${didYouMean(attribute.value, knowledge.references.keys())}`;
      return [finding(file, message, attribute)];
    }),
  );
}
