import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import {
  articlePath,
  guidePath,
  modelPath,
  softwarePath,
  termPath,
} from '../../knowledge/site-paths.ts';
import { byFirstLetter } from '../shared/letters.ts';

/** A line of the A–Z list: a title, or another name that leads to a page. */
export interface IndexEntry {
  readonly text: string;
  readonly path: string;
  /** Kind of page, where it is no article. */
  readonly kind: string | undefined;
  /** Title of the page, where the entry is another name for it. */
  readonly seeTitle: string | undefined;
}

/** All titles and aliases under their first letters, in alphabetical order. */
export function articleIndex(knowledge: Knowledge): { letter: string; entries: IndexEntry[] }[] {
  const entry = (
    kind: string | undefined,
    title: string,
    path: string,
    aliases: readonly string[] = [],
  ): IndexEntry[] => [
    { text: title, path, kind, seeTitle: undefined },
    ...aliases.map((alias) => ({ text: alias, path, kind, seeTitle: title })),
  ];
  const entries = [
    ...[...knowledge.articles.values()].flatMap(({ title, slug, aliases }) =>
      entry(undefined, title, articlePath(slug), aliases),
    ),
    ...[...knowledge.subjects.values()].flatMap(({ title, path }) => entry('device', title, path)),
    ...[...knowledge.software.values()].flatMap(({ name, id, aliases }) =>
      entry('software', name, softwarePath(id), aliases),
    ),
    ...[...knowledge.models.values()].flatMap(({ name, id }) =>
      entry('model', name, modelPath(id)),
    ),
    ...[...knowledge.guides.values()].flatMap(({ title, id }) =>
      entry('guide', title, guidePath(id)),
    ),
    ...knowledge.terms.flatMap(({ term, id, aliases }) =>
      entry('glossary', term, termPath(id), aliases),
    ),
  ];
  const seen = new Set<string>();
  return byFirstLetter(
    // A subject that is software has its page there, under the same name.
    entries.filter(({ text, path }) => {
      const key = `${text.toLowerCase()} ${path}`;
      return !seen.has(key) && seen.add(key);
    }),
    ({ text }) => text,
  );
}
