import { isInternal } from '../internal-links.ts';
import type { Article } from '../knowledge-records.ts';
import { articleAnchors } from '../known-paths.ts';
import { didYouMean } from '../nearest.ts';
import { type Finding, finding, type Position } from '../problems.ts';
import { remember } from '../remember.ts';
import { articlePath } from '../site-paths.ts';
import type { Rule, RuleContext } from './rule.ts';

export const headingExists: Rule = {
  id: 'heading-exists',
  severity: 'fault',
  sentence: 'Every link to a section of an article leads to a heading.',
  check: (context) => {
    const byPath = new Map(
      [...context.knowledge.articles.values()].map((a) => [articlePath(a.slug), a]),
    );
    return [
      ...[...context.knowledge.articles.values()].flatMap((article) =>
        sectionLinks(article.body).flatMap(({ path, anchor, link }) => {
          const target = path === '' ? article : byPath.get(path);
          return check(context, target, anchor, article.file, () => link);
        }),
      ),
      ...context.uses
        .filter(({ to, anchor }) => to === 'articles' && anchor !== undefined)
        .flatMap(({ id, anchor = '', owner, place }) =>
          check(context, context.knowledge.articles.get(id), anchor, owner.file, place),
        ),
    ];
  },
};

/** Links of a text that lead to a section of a page of the site. */
const sectionLinks = remember(({ links }: Article['body']) =>
  links.flatMap((link) => {
    const [path = '', anchor = ''] = link.url.split('#');
    return anchor !== '' && isInternal(link.url) ? [{ path, anchor, link }] : [];
  }),
);

function check(
  context: RuleContext,
  target: Article | undefined,
  anchor: string,
  file: string,
  place: () => Position,
): Finding[] {
  if (target === undefined || anchor === '' || anchor.startsWith('f-')) return [];
  const isBroken = context.reading.some(
    (read) => read.rule === 'body-parses' && read.file === target.file,
  );
  const anchors = articleAnchors(target);
  if (isBroken || anchors.has(decoded(anchor))) return [];
  return [
    finding(
      file,
      `“${target.title}” has no section “#${anchor}”.${didYouMean(anchor, anchors)}`,
      place(),
    ),
  ];
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
