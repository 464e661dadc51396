import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import { type Rule, type RuleContext, unknownUses } from './rule.ts';

export const factDefined: Rule = {
  id: 'fact-defined',
  severity: 'fault',
  sentence: 'Every fact that is shown exists, and every fact or statement that is named.',
  check: (context) => [
    ...unknownUses(context, 'facts', 'fact'),
    ...unknownUses(context, 'rows', 'fact or statement'),
    ...drawings(context),
  ],
};

function drawings({ knowledge, isUnread }: RuleContext) {
  return [...knowledge.articles.values()].flatMap(({ file, body }) =>
    body.uses.flatMap((use) => {
      const attribute = use.name === 'Drawing' ? use.attributes.get('id') : undefined;
      return (knowledge.drawings.get(attribute?.value ?? '') ?? [])
        .filter((id) => !knowledge.facts.has(id) && !isUnread('facts', id))
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
