import { finding } from '../problems.ts';
import { articleByArticle, type Rule } from './rule.ts';

export const imageHasAlt: Rule = {
  id: 'image-has-alt',
  severity: 'fault',
  sentence: 'Every image has a text alternative.',
  check: articleByArticle(({ file, body }) =>
    body.images
      .filter(({ alt }) => alt.trim() === '')
      .map((image) =>
        finding(
          file,
          'This image has no text alternative. Write it between the brackets: ![what it shows](…).',
          image,
        ),
      ),
  ),
};
