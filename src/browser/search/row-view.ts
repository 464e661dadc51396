import type { AnswerRow, Confidence } from '../../search/answer-query.ts';
import type { SearchKind } from '../../search/records.ts';
import { type ExcerptRun, splitExcerpt } from './excerpt.ts';
import type { ResultKind, ResultRow } from './rank-results.ts';
import { resultPath, siteBase } from './site-base.ts';

export type RowKind = SearchKind | ResultKind;
export type RowGroup = 'answers' | 'nearest' | 'text';

/** One row as it is drawn, whichever search found it. */
export interface RowView {
  readonly kind: RowKind;
  readonly group: RowGroup;
  readonly confidence: Confidence;
  readonly url: string;
  readonly title: string;
  readonly excerpt: readonly ExcerptRun[];
  /** Where it lies, under which other name it was found, and its state; empty where there is none. */
  readonly notes: readonly string[];
  /** State of a problem, a program or a claim, and area of a problem or guide; empty for others. */
  readonly state: string;
  readonly area: string;
}

/** A row that the records answered. */
export function answerView(row: AnswerRow): RowView | undefined {
  const url = resultPath(`${siteBase()}${row.url.slice(1)}`, location.origin, siteBase());
  if (url === undefined) return undefined;
  return {
    kind: row.kind,
    group: row.confidence === 'nearest' ? 'nearest' : 'answers',
    confidence: row.confidence,
    url,
    title: row.title,
    excerpt: row.text === '' ? [] : [{ text: row.text, isMarked: false }],
    notes: [
      row.state,
      row.page === '' ? '' : `in ${row.page}`,
      // A title that begins with the name says it already.
      row.name === '' || row.title.includes(row.name) ? '' : `also known as ${row.name}`,
    ].filter((note) => note !== ''),
    // Of a fact it says who says so and when, which nobody narrows by.
    state: row.kind === 'fact' ? '' : row.state,
    area: row.area,
  };
}

/** A row that the full text found. */
export function textView(row: ResultRow): RowView | undefined {
  const url = resultPath(row.url, location.origin, siteBase());
  if (url === undefined) return undefined;
  return {
    kind: row.kind,
    group: 'text',
    confidence: 'match',
    url,
    title: row.title,
    excerpt: splitExcerpt(row.excerpt),
    notes: [
      row.pageTitle === '' ? '' : `in ${row.pageTitle}`,
      row.alias === '' ? '' : `also known as ${row.alias}`,
    ].filter((note) => note !== ''),
    state: '',
    area: '',
  };
}
