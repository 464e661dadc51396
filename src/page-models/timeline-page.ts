import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { type EventView, eventView, eventYears } from './article-blocks.ts';
import type { BibliographyItem } from './bibliography.ts';
import { SourceNumbers } from './source-numbers.ts';

/** The page of all events, with its own numbered sources. */
export interface TimelinePage {
  readonly years: readonly { readonly year: string; readonly events: readonly EventView[] }[];
  readonly bibliography: readonly BibliographyItem[];
  readonly count: number;
}

/** Builds the timeline; sources are numbered in the order in which events cite them. */
export function timelinePage(knowledge: Knowledge): TimelinePage {
  const numbers = new SourceNumbers(knowledge);
  const events = knowledge.events.map((event) => eventView(event, numbers.markers(event.sources)));
  return { years: eventYears(events), count: events.length, bibliography: numbers.bibliography() };
}
