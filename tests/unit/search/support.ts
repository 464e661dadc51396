import type {
  PageData,
  SearchEngine,
  SubResult,
} from '../../../src/browser/search/pagefind-types.ts';

/** A part of a page, found with the given score. */
export function part(title: string, url: string, score: number, element = 'h2'): SubResult {
  const id = url.split('#')[1];
  return {
    title,
    url,
    ...(id === undefined ? {} : { anchor: { element, id } }),
    weighted_locations: [{ weight: 1, balanced_score: score, location: 0 }],
    excerpt: `excerpt of ${title}`,
  };
}

/** A page as Pagefind gives it. */
export function page(url: string, title: string, changes: Partial<PageData> = {}): PageData {
  return {
    url,
    content: title,
    excerpt: `excerpt of ${title}`,
    sub_results: [],
    ...changes,
    meta: { title, ...changes.meta },
  };
}

/** An engine which gives the same pages for each query that it knows, and notes what it was asked. */
export function engineWith(
  answers: Readonly<Record<string, readonly PageData[]>>,
): SearchEngine & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    confirmWhole: async () => undefined,
    async search(query) {
      asked.push(query);
      return {
        results: (answers[query] ?? []).map((data, index) => ({
          id: data.url,
          score: 1 / (index + 1),
          data: async () => data,
        })),
      };
    },
  };
}
