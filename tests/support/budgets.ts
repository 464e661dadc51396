/** What one view of a page may cost before a reader does anything. */
export interface Budget {
  /** Page, scripts, sheets, icon and data, each by brotli at its best, and 200 bytes of headers for each. */
  readonly bytes: number;
  readonly requests: number;
  readonly nodes: number;
  /** Bytes of rules that hold for nothing in any mode of viewing (`css-coverage.ts`). */
  readonly unusedStyles: number;
}

/**
 * Every template keeps to this, named by its file below `src/pages/`. Some 1,000 bytes of rules wait for
 * a pointer, a key or the menu; the rest of what is unused is of parts that other pages draw.
 */
const COMMON: Budget = { bytes: 40_000, requests: 4, nodes: 4000, unusedStyles: 2200 };

/** Where a template may cost more: tables in view bring their tools, and questions their data. */
const MORE: Readonly<Record<string, Partial<Budget>>> = {
  '404.astro': { unusedStyles: 2700 },
  'categories.astro': { unusedStyles: 2300 },
  // A drawing, a form, figures and a table folded in: a little of many sheets.
  'index.astro': { unusedStyles: 3400 },
  'prices.astro': { unusedStyles: 3400 },
  'stale.astro': { requests: 7, unusedStyles: 3200 },
  'timeline.astro': { unusedStyles: 2600 },
  // Every measured run, so that all can be sorted and found in one table.
  'benchmarks/all.astro': { bytes: 51_000, requests: 7, nodes: 19_000, unusedStyles: 3500 },
  'changes/index.astro': { unusedStyles: 2300 },
  'compare/index.astro': { requests: 9, unusedStyles: 2300 },
  'corrections/index.astro': { bytes: 42_000 },
  'data/index.astro': { requests: 6, unusedStyles: 3600 },
  'fit/index.astro': { unusedStyles: 2400 },
  'models/index.astro': { requests: 7, unusedStyles: 3500 },
  'offline/index.astro': { requests: 6, unusedStyles: 2400 },
  'problems/index.astro': { requests: 7, unusedStyles: 2700 },
  // It fetches the names of all records at once, so that the first key has rows.
  'search/index.astro': { bytes: 80_000, requests: 9, unusedStyles: 5800 },
  'software/index.astro': { requests: 7, unusedStyles: 3600 },
  'compare/[a]/[b].astro': { requests: 6, unusedStyles: 3900 },
  'devices/[id].astro': { bytes: 41_000, requests: 6, unusedStyles: 3700 },
  'models/[id].astro': { unusedStyles: 3100 },
  'portals/[id]/index.astro': { unusedStyles: 2500 },
  'wiki/[slug]/index.astro': { requests: 3 },
  // A portal as a small book, whole, to be printed.
  'portals/[id]/book.astro': { bytes: 68_000, nodes: 6500 },
};

/** The one place where the budgets of the first view stand. */
export const budgetOf = (file: string): Budget => ({ ...COMMON, ...MORE[file] });
