import { finding } from '../problems.ts';
import { articleByArticle, type Rule } from './rule.ts';

export const headingOrder: Rule = {
  id: 'heading-order',
  severity: 'fault',
  sentence: 'Headings begin at “##” and go deeper one step at a time; the title is the only “#”.',
  check: articleByArticle(({ file, body }) =>
    body.headings.flatMap((heading, index) => {
      const above = body.headings[index - 1]?.depth ?? 1;
      if (heading.depth === 1) {
        return [
          finding(
            file,
            `“${heading.text}” is a heading of the first level, which the title already is. Write “## ${heading.text}”.`,
            heading,
          ),
        ];
      }
      if (heading.depth <= above + 1) return [];
      const right = '#'.repeat(above + 1);
      return [
        finding(
          file,
          `“${heading.text}” skips a level of headings. Write “${right} ${heading.text}”.`,
          heading,
        ),
      ];
    }),
  ),
};
