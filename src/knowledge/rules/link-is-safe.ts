import { isInternal } from '../internal-links.ts';
import { finding } from '../problems.ts';
import { articleByArticle, type Rule } from './rule.ts';

const SAFE = /^(https?|mailto):/i;

export const linkIsSafe: Rule = {
  id: 'link-is-safe',
  severity: 'fault',
  sentence: 'Links lead to https, http, mailto, or a page of the site.',
  check: articleByArticle(({ file, body }) =>
    [...body.links, ...body.images]
      .filter(({ url }) => !SAFE.test(url) && !isInternal(url))
      .map((link) =>
        finding(
          file,
          `“${link.url}” is not allowed. Link to https, http, mailto, or a page such as /wiki/dgx-spark/.`,
          link,
        ),
      ),
  ),
};
