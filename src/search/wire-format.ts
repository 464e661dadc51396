import { SEARCH_KINDS, type SearchData, type SearchRecord } from './records.ts';

/**
 * The records as they travel, in two files: names first, so that the first rows are there soon, then
 * what rows show and what is searched beside names. Both carry the same edition.
 */
export interface SearchNames extends Omit<SearchData, 'records'> {
  readonly edition: string;
  readonly pages: readonly string[];
  readonly records: readonly (readonly [
    kind: number,
    title: string,
    url: string,
    page: number,
    isLead: 0 | 1,
    ...names: string[],
  ])[];
}

/** What rows show, and words that are searched beside names; in the order of the names. */
export interface SearchDetails {
  readonly edition: string;
  readonly details: readonly (readonly [text: string, words: string, state: string])[];
}

/** Takes the records apart for the two files. */
export function pack(
  data: SearchData,
  edition: string,
): { readonly names: SearchNames; readonly details: SearchDetails } {
  const pages = [...new Set(data.records.map(({ page }) => page))];
  const at = new Map(pages.map((page, index) => [page, index]));
  return {
    names: {
      ...data,
      edition,
      pages,
      records: data.records.map(({ kind, title, url, page, isLead, names }) => [
        SEARCH_KINDS.indexOf(kind),
        title,
        url,
        at.get(page) ?? 0,
        isLead ? 1 : 0,
        ...names,
      ]),
    },
    details: {
      edition,
      details: data.records.map(({ text, words, state }) => [text, words, state]),
    },
  };
}

/** Puts the records together again; without details they have names only. */
export function unpack(names: SearchNames, details?: SearchDetails): SearchData {
  const records = names.records.map(
    ([kind, title, url, page, isLead, ...others], index): SearchRecord => {
      const [text = '', words = '', state = ''] = details?.details[index] ?? [];
      return {
        kind: SEARCH_KINDS[kind] ?? 'page',
        title,
        url,
        names: others,
        text,
        words,
        page: names.pages[page] ?? '',
        state,
        isLead: isLead === 1,
      };
    },
  );
  return { ...names, records };
}
