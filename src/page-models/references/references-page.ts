import {
  REFERENCE_ACCESS_WORDS,
  REFERENCE_ACCESSES,
  REFERENCE_KIND_WORDS,
  REFERENCE_KINDS,
} from '../../content-schemas/vocabularies.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { type ReferenceView, referenceView } from '../shared/bibliography.ts';
import { type FilterControl, filterOptions } from '../shared/filter-controls.ts';
import { restingWords } from './resting-counts.ts';

/** All sources by kind, with how much rests on each. */
export interface ReferenceIndex {
  readonly count: number;
  readonly kinds: readonly {
    readonly title: string;
    readonly references: readonly (ReferenceView & { readonly resting: string })[];
  }[];
  readonly controls: readonly FilterControl[];
}

/** Builds the list of sources: strongest kind first, by publisher and title. */
export function referenceIndex(knowledge: Knowledge): ReferenceIndex {
  const resting = restingWords(knowledge);
  const references = [...knowledge.references.values()]
    .map((reference) => ({
      ...referenceView(reference),
      resting: resting.get(reference.id) ?? 'nothing yet',
    }))
    .sort(
      (a, b) =>
        a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'),
    );
  return {
    count: references.length,
    kinds: REFERENCE_KINDS.map((kind) => ({
      title: sentenceCase(REFERENCE_KIND_WORDS[kind]),
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

function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
