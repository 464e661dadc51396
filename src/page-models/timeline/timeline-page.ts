import { EVENT_KINDS } from '../../content-schemas/vocabularies.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { type EventView, eventView, eventYears } from '../article/blocks.ts';
import type { BibliographyItem } from '../shared/bibliography.ts';
import { type FilterControl, filterOptions } from '../shared/filter-controls.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';

/** The page of all events, with its own numbered sources. */
export interface TimelinePage {
  readonly years: readonly { readonly year: string; readonly events: readonly EventView[] }[];
  readonly bibliography: readonly BibliographyItem[];
  readonly count: number;
  readonly controls: readonly FilterControl[];
}

/** Builds the timeline; sources are numbered in the order in which events cite them. */
export function timelinePage(knowledge: Knowledge): TimelinePage {
  const numbers = new SourceNumbers(knowledge);
  const events = knowledge.events.map((event) =>
    eventView(knowledge, event, numbers.markers(event.sources)),
  );
  const years = eventYears(events);
  return {
    years,
    count: events.length,
    bibliography: numbers.bibliography(),
    controls: [
      {
        name: 'kind',
        label: 'Kind',
        allWords: 'All kinds',
        options: filterOptions(
          events.map(({ kind }) => kind),
          EVENT_KINDS.map((value) => ({ value, words: value })),
        ),
      },
      {
        name: 'year',
        label: 'Year',
        allWords: 'All years',
        options: years.map(({ year, events: own }) => ({
          value: year,
          words: year,
          count: own.length,
        })),
      },
    ],
  };
}
