/** Everything that is measured, in the order of the table: words, unit, digits behind the point. */
export const MEASURES = {
  cold: { words: 'Cold build', unit: 's', digits: 1 },
  coldProcessor: { words: 'Cold build, processor time', unit: 's', digits: 1 },
  rebuild: { words: 'Build after an edit of one article', unit: 's', digits: 1 },
  memory: { words: 'Peak memory, all processes', unit: 'GB', digits: 2 },
  firstViewBytes: { words: 'First view of an article', unit: 'kB', digits: 1 },
  firstViewRequests: { words: 'Requests of the first view', unit: '', digits: 0 },
  largestPaint: { words: 'Largest paint (LCP)', unit: 'ms', digits: 0 },
  blocking: { words: 'Blocking time (TBT)', unit: 'ms', digits: 0 },
  shift: { words: 'Layout shift (CLS)', unit: '', digits: 3 },
  searchBytes: { words: 'First search, bytes', unit: 'kB', digits: 1 },
  searchTime: { words: 'First search, time to the first row', unit: 'ms', digits: 0 },
  indexSize: { words: 'Search index on disk', unit: 'MB', digits: 1 },
  siteSize: { words: 'Site on disk', unit: 'MB', digits: 1 },
  files: { words: 'Files of the site', unit: '', digits: 0 },
} as const;

export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

/** The values of every run of one builder, in the units of `MEASURES`. */
export type Values = { readonly [Name in Measure]?: readonly number[] };

/** One builder’s part of a comparison. */
export interface PeerResult {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly values: Values;
  /** Why values are missing. */
  readonly failure?: string;
}

/** One comparison: one content, all builders, one run of the command. */
export interface Comparison {
  readonly articles: number;
  /** The day in the form 2026-11-28. */
  readonly date: string;
  readonly machine: string;
  readonly peers: readonly PeerResult[];
}
