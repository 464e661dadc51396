import { finding } from '../problems.ts';
import { articleByArticle, type Rule } from './rule.ts';

export const noCode: Rule = {
  id: 'no-code',
  severity: 'fault',
  sentence:
    'Articles hold no import, export or expression: MDX would run them while the site is built.',
  check: articleByArticle(({ file, body }) =>
    body.code.map((code) =>
      finding(
        file,
        code.isModule
          ? 'Articles hold no import or export. Components are available without one.'
          : `The expression “{${code.text.slice(0, 30)}}” would run as code. Write plain text, or “\\{” for a brace.`,
        code,
      ),
    ),
  ),
};
