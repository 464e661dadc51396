import type { Article, Knowledge } from './knowledge-records.ts';
import { didYouMean } from './nearest.ts';
import { type Problem, problem } from './problems.ts';
import type { LinkRead } from './read-article-body.ts';
import { articleAnchors, articlePath, knownPaths } from './site-paths.ts';

const SAFE_PROTOCOL = /^(https?|mailto):/i;
const ANY_PROTOCOL = /^[a-z][a-z0-9+.-]*:/i;

/** Faults of the links in every article: protocol, page and section. */
export function checkLinks(knowledge: Knowledge): Problem[] {
  const paths = knownPaths(knowledge);
  const byPath = new Map([...knowledge.articles.values()].map((a) => [articlePath(a.slug), a]));
  return [...knowledge.articles.values()].flatMap((article) =>
    article.body.links.flatMap((link) => checkLink(article, link, paths, byPath)),
  );
}

function checkLink(
  article: Article,
  link: LinkRead,
  paths: ReadonlySet<string>,
  byPath: ReadonlyMap<string, Article>,
): Problem[] {
  const url = link.url.trim();
  const fault = (kind: 'link-is-safe' | 'article-exists' | 'heading-exists', message: string) => [
    problem(kind, article.file, message, link),
  ];
  if (SAFE_PROTOCOL.test(url)) return [];
  if (ANY_PROTOCOL.test(url) || url.startsWith('//')) {
    return fault(
      'link-is-safe',
      `“${url}” is not allowed. Link to https, http, mailto, or a page such as /wiki/dgx-spark/.`,
    );
  }
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? article : byPath.get(path);
  if (path !== '' && !paths.has(path.replace(/\?.*$/, ''))) {
    const known = path.startsWith('/') ? didYouMean(path, paths) : '';
    return fault(
      'article-exists',
      `No page of this site has the address “${path}”.${known} Internal links begin and end with “/”.`,
    );
  }
  if (anchor && target && !articleAnchors(target).has(anchor) && !anchor.startsWith('f-')) {
    return fault(
      'heading-exists',
      `“${target.title}” has no section “#${anchor}”.${didYouMean(anchor, articleAnchors(target))}`,
    );
  }
  return [];
}
