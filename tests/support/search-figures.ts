import { answers, type QueryCase } from './query-set.ts';

/** One row of a search, as it is judged. */
export interface JudgedRow {
  readonly url: string;
  readonly confidence: 'answer' | 'match' | 'nearest';
}

/** How well a search did. */
export interface Figures {
  readonly asked: number;
  readonly first: number;
  readonly inThree: number;
  readonly none: number;
  /** First rows that are called an answer and are none; for queries without an answer, any answer. */
  readonly confidentlyWrong: number;
}

/** Judges a search over queries. */
export function judgeSearch(
  queries: readonly QueryCase[],
  search: (query: string) => readonly JudgedRow[],
  onMiss?: (query: QueryCase, rows: readonly JudgedRow[]) => void,
): Figures {
  const figures = { asked: 0, first: 0, inThree: 0, none: 0, confidentlyWrong: 0 };
  for (const query of queries) {
    const rows = search(query.q);
    const [best] = rows;
    figures.asked += 1;
    if (query.targets.length === 0) {
      // Nothing answers this: right is to show nothing, or to call the first row no answer.
      const isRight = best === undefined || best.confidence === 'nearest';
      if (isRight) {
        figures.first += 1;
        figures.inThree += 1;
      } else onMiss?.(query, rows);
      if (best?.confidence === 'answer') figures.confidentlyWrong += 1;
      continue;
    }
    const at = rows.findIndex(({ url }) => answers(url, query.targets));
    if (at === 0) figures.first += 1;
    else onMiss?.(query, rows);
    if (at >= 0 && at < 3) figures.inThree += 1;
    if (rows.length === 0) figures.none += 1;
    if (at !== 0 && best?.confidence === 'answer') figures.confidentlyWrong += 1;
  }
  return figures;
}
