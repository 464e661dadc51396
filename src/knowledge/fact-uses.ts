import { factsOfDrawing } from './drawing-needs.ts';
import { factsByGroup, pricesOf, words } from './fact-selection.ts';
import type { Knowledge, Subject } from './knowledge-records.ts';
import type { ComponentUse } from './read-article-body.ts';
import { articlePath } from './site-paths.ts';

/** A place in an article that shows a fact. */
export interface FactUse {
  readonly title: string;
  readonly section: string;
  readonly path: string;
}

/** For every fact, the sections of articles that show it, each once. */
export function factUses(knowledge: Knowledge): Map<string, FactUse[]> {
  const uses = new Map<string, FactUse[]>();
  for (const article of knowledge.articles.values()) {
    const add = (id: string, section: string): void => {
      const slug = article.body.headings.find(({ text }) => text === section)?.slug;
      const path = `${articlePath(article.slug)}${slug === undefined ? '' : `#${slug}`}`;
      const known = uses.get(id) ?? [];
      if (!known.some((use) => use.path === path))
        known.push({ title: article.title, section, path });
      uses.set(id, known);
    };
    for (const row of article.infobox?.rows ?? []) {
      if ('facts' in row) for (const id of row.facts) add(id, '');
    }
    for (const use of article.body.uses) {
      for (const id of factsOfUse(knowledge, use)) add(id, use.section);
    }
  }
  return uses;
}

function factsOfUse(knowledge: Knowledge, use: ComponentUse): string[] {
  const attribute = (name: string): string => use.attributes.get(name)?.value ?? '';
  const subjects = (ids: readonly string[]): Subject[] =>
    ids.flatMap((id) => knowledge.subjects.get(id) ?? []);
  switch (use.name) {
    case 'Fact':
    case 'Disputed':
      return [attribute('id')];
    case 'Drawing':
      return factsOfDrawing(knowledge, attribute('id'));
    case 'SpecTable':
      return factsByGroup(
        subjects(words(attribute('subjects'))),
        words(attribute('groups')),
      ).flatMap(({ facts }) => facts.map(({ id }) => id));
    case 'PriceTable':
      return subjects([attribute('subject')])
        .flatMap(pricesOf)
        .map(({ id }) => id);
    case 'DataTable':
      return (knowledge.tables.get(attribute('id'))?.rows ?? []).flatMap((row) =>
        row.cells.flatMap((cell) => ('facts' in cell ? cell.facts : [])),
      );
    default:
      return [];
  }
}
