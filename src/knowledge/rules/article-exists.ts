import { knownPaths } from '../known-paths.ts';
import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import { isInternal } from './link-is-safe.ts';
import { type Rule, type RuleContext, unknownUses } from './rule.ts';

export const articleExists: Rule = {
  id: 'article-exists',
  severity: 'fault',
  sentence: 'Every internal link leads to a page of the site, by the address that is its own.',
  check: (context) => [...links(context), ...unknownUses(context, 'articles', 'article')],
};

function links({ knowledge, records, kinds, isUnread }: RuleContext) {
  const paths = knownPaths(records, kinds);
  return [...knowledge.articles.values()].flatMap(({ file, body }) =>
    body.links.flatMap((link) => {
      // A query alone leads to the page itself, which has no use for one.
      const path = link.url.startsWith('?') ? link.url : (link.url.split(/[#?]/)[0] ?? '');
      if (!isInternal(link.url) || path === '' || paths.has(path)) return [];
      if (isUnread('articles', /^\/wiki\/([^/]+)\/$/.exec(path)?.[1] ?? '')) return [];
      const redirect = knowledge.redirects.get(path);
      if (redirect !== undefined) {
        const message = `“${path}” only leads on to “${redirect.target}”. Link to that.`;
        return [finding(file, message, link)];
      }
      const hint = path.startsWith('/') ? didYouMean(path, paths) : '';
      const message = `No page of this site has the address “${path}”.${hint} Internal links begin and end with “/”.`;
      return [finding(file, message, link)];
    }),
  );
}
