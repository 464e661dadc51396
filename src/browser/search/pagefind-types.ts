/** A place in a page where a query word was found, with the weight that Pagefind gave it. */
export interface WeightedLocation {
  readonly weight: number;
  readonly balanced_score: number;
  readonly location: number;
}

/** A part of a page, under a heading or in a marked element, that holds words of the query. */
export interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly anchor?: { readonly element: string; readonly id: string };
  readonly weighted_locations: readonly WeightedLocation[];
  readonly excerpt: string;
}

/** A page that holds words of the query, in the shape in which Pagefind gives it. */
export interface PageData {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly SubResult[];
}

/** A hit whose page is not loaded yet. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PageData>;
}

/** What answering a query needs of Pagefind. */
export interface SearchEngine {
  readonly search: (query: string) => Promise<{ readonly results: readonly Hit[] }>;
  /** Fails if a part of the index cannot be reached; Pagefind itself then finds nothing and says nothing. */
  readonly confirmWhole: () => Promise<void>;
}
