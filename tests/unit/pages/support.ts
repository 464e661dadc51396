import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge-records.ts';
import { contentTree, GOOD_DRAWINGS } from '../../support/content-tree.ts';

/** The knowledge of the good files with some of them changed; fails if the change is a fault. */
export function knowledgeOf(changes: Readonly<Record<string, string | undefined>> = {}): Knowledge {
  const { knowledge, faults } = buildKnowledge(contentTree(changes), GOOD_DRAWINGS);
  const stops = faults.filter(({ severity }) => severity === 'fault');
  if (stops.length > 0) throw new Error(stops.map(({ message }) => message).join('\n'));
  return knowledge;
}

/** Nothing but one article, as a new site has. */
export const ONE_ARTICLE: Readonly<Record<string, string | undefined>> = {
  'articles/box.mdx': undefined,
  'facts/box.yaml': undefined,
  'references/maker-page.yaml': undefined,
  'references/test-page.yaml': undefined,
  'tables/boxes.yaml': undefined,
  'timeline/2026.yaml': undefined,
};

/** A fact file with one fact for each line: key, group, value, day of verification, more fields. */
export function factFile(
  title: string,
  facts: Readonly<Record<string, string>>,
  kind = 'computer',
): string {
  const entries = Object.entries(facts).map(
    ([key, fields]) =>
      `  ${key}: {label: ${key}, status: official, sources: [maker-page], ${fields}}`,
  );
  return `title: ${title}\nkind: ${kind}\ndescription: For tests.\nfacts:\n${entries.join('\n')}\n`;
}
