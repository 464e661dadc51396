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
