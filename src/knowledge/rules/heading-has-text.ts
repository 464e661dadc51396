import { finding } from '../problems.ts';
import { articleByArticle, type Rule } from './rule.ts';

export const headingHasText: Rule = {
  id: 'heading-has-text',
  severity: 'fault',
  sentence: 'Every heading has words, and none of them is a component.',
  check: articleByArticle(({ file, body }) =>
    body.headings
      .filter(({ text }) => text.trim() === '')
      .map((heading) =>
        finding(
          file,
          'This heading has no words of its own, so it has no anchor. Write some.',
          heading,
        ),
      ),
  ),
};
