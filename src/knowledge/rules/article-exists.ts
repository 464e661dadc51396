import { knownPaths } from '../known-paths.ts';
import { didYouMean } from '../nearest.ts';
import { type Finding, finding } from '../problems.ts';
import { allAddresses, type OwnedAddress } from '../uses.ts';
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

function links(context: RuleContext): Finding[] {
  const paths = knownPaths(context.records, context.kinds);
  return allAddresses(context.records, context.kinds)
    .filter(({ path }) => path !== undefined && !paths.has(path))
    .flatMap((use) => fault(context, paths, use));
}

function fault(
  { knowledge, isUnread }: RuleContext,
  paths: ReadonlySet<string>,
  { path, place, file }: OwnedAddress,
): Finding[] {
  if (path === undefined || isUnread('articles', /^\/wiki\/([^/]+)\/$/.exec(path)?.[1] ?? ''))
    return [];
  const redirect = knowledge.redirects.get(path);
  if (redirect !== undefined) {
    const message = `“${path}” only leads on to “${redirect.target}”. Link to that.`;
    return [finding(file, message, place())];
  }
  const hint = path.startsWith('/') ? didYouMean(path, paths) : '';
  const message = `No page of this site has the address “${path}”.${hint} Internal links begin and end with “/”.`;
  return [finding(file, message, place())];
}
