import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

export const disputeIsDisputed: Rule = {
  id: 'dispute-is-disputed',
  severity: 'fault',
  sentence: 'The component Disputed shows a fact that has rival values.',
  check: ({ knowledge }) =>
    [...knowledge.articles.values()].flatMap(({ file, body }) =>
      body.uses.flatMap((use) => {
        const attribute = use.name === 'Disputed' ? use.attributes.get('id') : undefined;
        const fact = knowledge.facts.get(attribute?.value ?? '');
        if (fact === undefined || fact.disputes !== undefined) return [];
        const message = `The fact “${fact.id}” has no rival values. Use <Fact> instead, or list “disputes” in facts/${fact.subject}.yaml.`;
        return [finding(file, message, attribute)];
      }),
    ),
};
