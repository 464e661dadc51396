import GithubSlugger from 'github-slugger';
import { finding } from '../problems.ts';
import { articleByArticle, type Rule } from './rule.ts';

export const headingUnique: Rule = {
  id: 'heading-unique',
  severity: 'fault',
  sentence: 'No two headings of an article have the same anchor.',
  check: articleByArticle(({ file, body }) => {
    const seen = new Map<string, number>();
    return body.headings.flatMap((heading) => {
      const slug = new GithubSlugger().slug(heading.text);
      const earlier = seen.get(slug);
      seen.set(slug, earlier ?? heading.line);
      if (earlier === undefined) return [];
      const message = `The heading “${heading.text}” has the same anchor “#${slug}” as the one in line ${earlier}. Give it other words.`;
      return [finding(file, message, heading)];
    });
  }),
};
