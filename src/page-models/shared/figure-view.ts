import { FACT_STATUS_WORDS, type FactStatus } from '../../content-schemas/vocabularies.ts';
import { factAnchor } from '../../knowledge/fact-selection.ts';
import { formatFigure, formatInGib, formatValue } from '../../knowledge/format-value.ts';
import type { Fact } from '../../knowledge/knowledge-records.ts';

/** A figure as it stands in running text or in a cell: its words, and where its row is. */
export interface FigureView {
  readonly text: string;
  /** Row of the fact: on the same page, or on the subject's data sheet. */
  readonly href: string;
  /** The same in GiB, where the text is a count of bytes in GB. */
  readonly inGib: string | undefined;
}

/** Where a fact's row stands, as seen from a page that shows the rows of some facts itself. */
export function factHref(
  fact: Fact,
  rowsOnPage: ReadonlySet<string>,
  ownSubjects: readonly string[],
): string {
  return rowsOnPage.has(fact.id) ? `#${factAnchor(fact, ownSubjects)}` : fact.rowPath;
}

/** The view of one figure; `bare` leaves out qualifier and condition. */
export function figureView(fact: Fact, href: string, bare = false): FigureView {
  return {
    text: bare ? formatFigure(fact) : formatValue(fact),
    href,
    inGib: formatInGib(fact),
  };
}

/** The status of a fact in words for readers. */
export function statusWords(status: FactStatus): string {
  return FACT_STATUS_WORDS[status];
}
