import type { SearchKind, SearchRecord } from '../../src/search/records.ts';

/** A record of the search as small as it can be, with what a test says of it. */
export const searchRecord = (
  kind: SearchKind,
  title: string,
  url: string,
  rest: Partial<SearchRecord> = {},
): SearchRecord => ({
  kind,
  title,
  url,
  names: [],
  text: '',
  words: '',
  page: '',
  state: '',
  area: '',
  isLead: false,
  ...rest,
});
