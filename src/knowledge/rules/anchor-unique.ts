import { factAnchor, factsByGroup, words } from '../fact-selection.ts';
import type { Article, Fact, Knowledge } from '../knowledge-records.ts';
import { finding } from '../problems.ts';
import type { ComponentUse } from '../read-article-body.ts';
import type { Rule } from './rule.ts';

export const anchorUnique: Rule = {
  id: 'anchor-unique',
  severity: 'fault',
  sentence: 'No two fact rows of a page share an anchor.',
  check: ({ knowledge }) =>
    [...knowledge.articles.values()].flatMap((article) => check(knowledge, article)),
};

function check(knowledge: Knowledge, article: Article) {
  const seen = new Map<string, string>();
  return article.body.uses
    .filter((use) => use.name === 'SpecTable')
    .flatMap((use) =>
      rowsOf(knowledge, use).flatMap((fact) => {
        const anchor = factAnchor(fact, article.subjects ?? []);
        const earlier = seen.get(anchor);
        seen.set(anchor, fact.id);
        if (earlier === undefined) return [];
        const message = `The rows of “${earlier}” and “${fact.id}” would both be “#${anchor}”. Rename one key, or show the fact once.`;
        return [finding(article.file, message, use)];
      }),
    );
}

function rowsOf(knowledge: Knowledge, use: ComponentUse): Fact[] {
  const subjects = words(use.attributes.get('subjects')?.value).flatMap(
    (id) => knowledge.subjects.get(id) ?? [],
  );
  return factsByGroup(subjects, words(use.attributes.get('groups')?.value)).flatMap(
    ({ facts }) => facts,
  );
}
