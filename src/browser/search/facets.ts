import type { RowView } from './row-view.ts';
import { KIND_LABELS } from './row-words.ts';

/** By what the rows of a search can be narrowed; also the names in the address. */
export const FACETS = ['kind', 'area', 'state'] as const;
export type Facet = (typeof FACETS)[number];

/** What a reader chose; facets that narrow nothing are left out. */
export type Chosen = Readonly<Partial<Record<Facet, string>>>;

export interface FacetOption {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/** The rows that have all that was chosen. */
export function narrowed(rows: readonly RowView[], chosen: Chosen): RowView[] {
  return rows.filter((row) =>
    FACETS.every((facet) => chosen[facet] === undefined || row[facet] === chosen[facet]),
  );
}

/**
 * The values of a facet among the rows that the other choices leave, the most frequent first. The
 * chosen value stays among them where no row has it, so that it can be seen and taken back.
 */
export function optionsOf(rows: readonly RowView[], facet: Facet, chosen: Chosen): FacetOption[] {
  const { [facet]: own, ...others } = chosen;
  const counts = new Map<string, number>();
  for (const row of narrowed(rows, others))
    if (row[facet] !== '') counts.set(row[facet], (counts.get(row[facet]) ?? 0) + 1);
  if (own !== undefined && !counts.has(own)) counts.set(own, 0);
  return [...counts]
    .map(([value, count]) => ({ value, words: wordsOf(facet, value), count }))
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}

function wordsOf(facet: Facet, value: string): string {
  if (facet !== 'kind') return value;
  return Object.entries(KIND_LABELS).find(([kind]) => kind === value)?.[1] ?? value;
}
