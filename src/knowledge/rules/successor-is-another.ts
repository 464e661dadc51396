import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

export const successorIsAnother: Rule = {
  id: 'successor-is-another',
  severity: 'fault',
  sentence: 'What took the place of a withdrawn figure is another figure.',
  check: ({ uses }) =>
    uses
      .filter(({ relation, id, owner, part }) =>
        relation === 'withdrawn for' ? id === (part?.id ?? owner.id) : false,
      )
      .map(({ id, owner, place }) =>
        finding(
          owner.file,
          `“${id}” is named as its own successor. Name the figure that took its place, or leave “successor” out.`,
          place(),
        ),
      ),
};
