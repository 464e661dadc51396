import { parseNeed } from '../drawing-needs.ts';
import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import { type Rule, type RuleContext, unknownUses } from './rule.ts';

export const factDefined: Rule = {
  id: 'fact-defined',
  severity: 'fault',
  sentence:
    'Every fact that is shown exists, every record that a drawing is made from, and every fact or statement that is named.',
  check: (context) => [
    ...unknownUses(context, 'facts', 'fact'),
    ...unknownUses(context, 'rows', 'fact or statement'),
    ...drawings(context),
  ],
};

function drawings({ knowledge, isUnread, known }: RuleContext) {
  return [...knowledge.articles.values()].flatMap(({ file, body }) =>
    body.uses.flatMap((use) => {
      const attribute = use.name === 'Drawing' ? use.attributes.get('id') : undefined;
      return (knowledge.drawings.get(attribute?.value ?? '') ?? [])
        .map(parseNeed)
        .filter(({ kind, id }) => !known(kind).has(id) && !isUnread(kind, id))
        .map(({ kind, id }) => {
          const noun = kind === 'facts' ? 'fact' : `record of ${kind}`;
          const hint = didYouMean(id, known(kind).keys());
          return finding(
            file,
            `The drawing “${attribute?.value}” needs the ${noun} “${id}”, which does not exist.${hint}`,
            attribute,
          );
        });
    }),
  );
}
