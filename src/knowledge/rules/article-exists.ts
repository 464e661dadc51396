import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import { knownPaths } from '../site-paths.ts';
import { isInternal } from './link-is-safe.ts';
import { type Rule, type RuleContext, unknownId } from './rule.ts';

export const articleExists: Rule = {
  id: 'article-exists',
  severity: 'fault',
  sentence: 'Every internal link leads to a page of the site.',
  check: (context) => [
    ...links(context),
    ...[...context.records.claims, ...context.records.corrections].flatMap((owner) => {
      const slug = /^\/wiki\/([^/]+)\//.exec(owner.record.said ?? '')?.[1];
      return slug === undefined ? [] : article(context, owner, ['said'], slug);
    }),
    ...(context.records.home?.record.leadArticle === undefined
      ? []
      : article(
          context,
          context.records.home,
          ['leadArticle'],
          context.records.home.record.leadArticle,
        )),
  ],
};

function article(
  context: RuleContext,
  owner: Parameters<typeof unknownId>[1],
  path: readonly PropertyKey[],
  id: string,
) {
  const known = context.knowledge.articles;
  return unknownId(context, owner, path, { folder: 'articles', noun: 'article', id, known });
}

function links({ knowledge, isUnread }: RuleContext) {
  const paths = knownPaths(knowledge);
  return [...knowledge.articles.values()].flatMap(({ file, body }) =>
    body.links.flatMap((link) => {
      // A query alone leads to the page itself, which has no use for one.
      const path = link.url.startsWith('?') ? link.url : (link.url.split(/[#?]/)[0] ?? '');
      if (!isInternal(link.url) || path === '' || paths.has(path)) return [];
      if (isUnread('articles', /^\/wiki\/([^/]+)\/$/.exec(path)?.[1] ?? '')) return [];
      const hint = path.startsWith('/') ? didYouMean(path, paths) : '';
      const message = `No page of this site has the address “${path}”.${hint} Internal links begin and end with “/”.`;
      return [finding(file, message, link)];
    }),
  );
}
