import type { Located } from '../knowledge-records.ts';
import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import { type Rule, type RuleContext, unknownId } from './rule.ts';
import { unknownIdsInUses } from './uses-of-ids.ts';

export const factDefined: Rule = {
  id: 'fact-defined',
  severity: 'fault',
  sentence: 'Every fact that is shown exists.',
  check: (context) => [
    ...unknownIdsInUses(
      context,
      { Fact: 'id', Disputed: 'id' },
      {
        folder: 'facts',
        noun: 'fact',
        known: context.knowledge.facts,
      },
    ),
    ...drawings(context),
    ...context.records.articles.flatMap((article) =>
      (article.record.infobox?.rows ?? []).flatMap((row, index) =>
        'facts' in row
          ? facts(context, article, ['infobox', 'rows', index, 'facts'], row.facts)
          : [],
      ),
    ),
    ...context.records.tables.flatMap((table) =>
      table.record.rows.flatMap((row, r) =>
        row.cells.flatMap((cell, c) =>
          'facts' in cell
            ? facts(context, table, ['rows', r, 'cells', c, 'facts'], cell.facts)
            : [],
        ),
      ),
    ),
    ...[...context.records.claims, ...context.records.corrections].flatMap((owner) =>
      facts(context, owner, ['facts'], owner.record.facts ?? []),
    ),
    ...(context.records.home
      ? facts(
          context,
          context.records.home,
          ['keyFigures'],
          context.records.home.record.keyFigures ?? [],
        )
      : []),
  ],
};

function facts(
  context: RuleContext,
  owner: Located<unknown>,
  path: readonly PropertyKey[],
  ids: readonly string[],
) {
  return ids.flatMap((id, index) =>
    unknownId(context, owner, [...path, index], {
      folder: 'facts',
      noun: 'fact',
      id,
      known: context.knowledge.facts,
    }),
  );
}

function drawings({ knowledge, isUnread }: RuleContext) {
  return [...knowledge.articles.values()].flatMap(({ file, body }) =>
    body.uses.flatMap((use) => {
      const attribute = use.name === 'Drawing' ? use.attributes.get('id') : undefined;
      return (knowledge.drawings.get(attribute?.value ?? '') ?? [])
        .filter((id) => !knowledge.facts.has(id) && !isUnread('facts', id.split('.')[0] ?? ''))
        .map((id) => {
          const hint = didYouMean(id, knowledge.facts.keys());
          return finding(
            file,
            `The drawing “${attribute?.value}” needs the fact “${id}”, which does not exist.${hint}`,
            attribute,
          );
        });
    }),
  );
}
