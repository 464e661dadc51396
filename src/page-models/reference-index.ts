import {
  REFERENCE_ACCESS_WORDS,
  REFERENCE_ACCESSES,
  REFERENCE_KIND_WORDS,
  REFERENCE_KINDS,
} from '../content-schemas/vocabularies.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { citedSource } from '../knowledge/sources.ts';
import { type ReferenceView, referenceView } from './bibliography.ts';
import { type FilterControl, filterOptions } from './filter-controls.ts';

/** All sources by kind, with how many facts rest on each. */
export interface ReferenceIndex {
  readonly count: number;
  readonly kinds: readonly {
    readonly title: string;
    readonly references: readonly (ReferenceView & { readonly factCount: number })[];
  }[];
  readonly controls: readonly FilterControl[];
}

/** Builds the list of sources: strongest kind first, by publisher and title. */
export function referenceIndex(knowledge: Knowledge): ReferenceIndex {
  const counts = factCounts(knowledge);
  const references = [...knowledge.references.values()]
    .map((reference) => ({
      ...referenceView(reference),
      factCount: counts.get(reference.id) ?? 0,
    }))
    .sort(
      (a, b) =>
        a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'),
    );
  return {
    count: references.length,
    kinds: REFERENCE_KINDS.map((kind) => ({
      title: REFERENCE_KIND_WORDS[kind],
      references: references.filter((reference) => reference.kind === kind),
    })).filter((kind) => kind.references.length > 0),
    controls: [
      {
        name: 'kind',
        label: 'Kind',
        allWords: 'All kinds',
        options: filterOptions(
          references.map(({ kind }) => kind),
          REFERENCE_KINDS.map((value) => ({ value, words: REFERENCE_KIND_WORDS[value] })),
        ),
      },
      {
        name: 'access',
        label: 'How far seen',
        allWords: 'All',
        options: filterOptions(
          references.map(({ access }) => access),
          REFERENCE_ACCESSES.map((value) => ({ value, words: REFERENCE_ACCESS_WORDS[value] })),
        ),
      },
    ],
  };
}

/** How many facts name each reference, for their value or for a rival one. */
function factCounts(knowledge: Knowledge): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of knowledge.facts.values()) {
    const sources = [...fact.sources, ...(fact.disputes ?? []).flatMap((rival) => rival.sources)];
    for (const id of new Set(sources.map((source) => citedSource(source).id)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
