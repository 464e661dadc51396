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

/** Sources by kind, with how much rests on each. */
export interface ReferenceIndex {
  /** How many sources the site has, and how many of them this page lists. */
  readonly count: number;
  readonly listed: number;
  readonly kinds: readonly {
    readonly title: string;
    readonly references: readonly (ReferenceView & { readonly resting: string })[];
  }[];
  readonly controls: readonly FilterControl[];
}

/** User reports are as many as all others: in one list with them the page would be too heavy. */
const isUserReport = ({ kind }: ReferenceView): boolean => kind === 'community';

/**
 * Builds the list of sources: strongest kind first, by publisher and title.
 *
 * @param isReports whether of user reports and forum posts, and not of all others
 */
export function referenceIndex(knowledge: Knowledge, isReports = false): ReferenceIndex {
  const resting = restingWords(knowledge);
  const references = [...knowledge.references.values()]
    .map((reference) => ({
      ...referenceView(reference),
      resting: resting.get(reference.id) ?? 'nothing yet',
    }))
    .filter((reference) => isUserReport(reference) === isReports)
    .sort(
      (a, b) =>
        a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'),
    );
  return {
    count: knowledge.references.size,
    listed: references.length,
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
      // A list of one kind has no choice of kinds.
    ].slice(isReports ? 1 : 0),
  };
}

function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
