import type { LocatedArticle } from '../knowledge-records.ts';
import { knownPaths } from '../known-paths.ts';
import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import type { LinkRead } from '../read-article-body.ts';
import { articlePath } from '../site-paths.ts';
import { isInternal } from './link-is-safe.ts';
import { type Rule, type RuleContext, unknownUses } from './rule.ts';

export const articleExists: Rule = {
  id: 'article-exists',
  severity: 'fault',
  sentence: 'Every internal link leads to a page of the site, by the address that is its own.',
  check: (context) => {
    const found = [...links(context), ...unknownUses(context, 'articles', 'article')];
    // What an address in front matter names is read as a link and as the use of an article.
    const places = new Set<string>();
    return found.filter(({ file, line, column }) => {
      const place = `${file} ${line} ${column}`;
      return !places.has(place) && places.add(place);
    });
  },
};

function links({ knowledge, records, kinds, isUnread }: RuleContext) {
  const paths = knownPaths(records, kinds);
  return records.articles.flatMap((article) =>
    linksOf(article).flatMap((link) => {
      // A query alone leads to the page itself, which has no use for one.
      const path = link.url.startsWith('?') ? link.url : (link.url.split(/[#?]/)[0] ?? '');
      if (!isInternal(link.url) || path === '') return [];
      if (link.url === articlePath(article.id))
        return [finding(article.file, 'This leads to the page on which it stands.', link)];
      if (paths.has(path)) return [];
      if (isUnread('articles', /^\/wiki\/([^/]+)\/$/.exec(path)?.[1] ?? '')) return [];
      const redirect = knowledge.redirects.get(path);
      if (redirect !== undefined) {
        const message = `“${path}” only leads on to “${redirect.target}”. Link to that.`;
        return [finding(article.file, message, link)];
      }
      const hint = path.startsWith('/') ? didYouMean(path, paths) : '';
      const message = `No page of this site has the address “${path}”.${hint} Internal links begin and end with “/”.`;
      return [finding(article.file, message, link)];
    }),
  );
}

/** The links of an article's text, and the addresses in its front matter. */
function linksOf({ record, body, locate }: LocatedArticle): LinkRead[] {
  const fields = (['hatnotes', 'seeAlso'] as const).flatMap((field) =>
    (record[field] ?? []).map(({ path }, index) => ({
      url: path,
      ...locate([field, index, 'path']),
    })),
  );
  return [...fields, ...body.links];
}
