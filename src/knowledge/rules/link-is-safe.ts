import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

const SAFE = /^(https?|mailto):/i;
const ANY_PROTOCOL = /^[a-z][a-z0-9+.-]*:/i;
// Browsers drop control characters and spaces before they read the protocol.
const HIDDEN = /[\u0000-\u0020\u007F-\u009F\u200B-\u200F\uFEFF]/g;

/** Whether a link leads to a page of the site rather than to another host. */
export function isInternal(url: string): boolean {
  return !ANY_PROTOCOL.test(url.replace(HIDDEN, '')) && !/^[\\/]{2}/.test(url);
}

export const linkIsSafe: Rule = {
  id: 'link-is-safe',
  severity: 'fault',
  sentence: 'Links lead to https, http, mailto, or a page of the site.',
  check: ({ knowledge }) =>
    [...knowledge.articles.values()].flatMap(({ file, body }) =>
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
