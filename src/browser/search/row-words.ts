import type { RowKind } from './row-view.ts';

/** What each kind of row is called. */
export const KIND_LABELS: Readonly<Record<RowKind, string>> = {
  article: 'Article',
  claim: 'Claim',
  device: 'Device',
  event: 'Event',
  fact: 'Fact',
  guide: 'Guide',
  model: 'Model',
  page: 'Page',
  problem: 'Problem',
  question: 'Answer',
  reference: 'Source',
  section: 'Section',
  software: 'Software',
  term: 'Term',
};

/** What kind of answer the card of the first row gives. */
export const ANSWER_LABELS: Readonly<Record<RowKind, string>> = {
  article: 'Answer: an article',
  claim: 'Answer: a checked claim',
  device: 'Answer: a data sheet',
  event: 'Answer: an event',
  fact: 'Answer: a figure',
  guide: 'Answer: a guide',
  model: 'Answer: a model',
  page: 'Answer: a page',
  problem: 'Answer: a known problem',
  question: 'Answer in words',
  reference: 'Answer: a source',
  section: 'Answer: a section',
  software: 'Answer: whether it runs',
  term: 'Answer: a term',
};
