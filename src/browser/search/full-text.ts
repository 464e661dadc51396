import { type Answer, findAnswers, verdictOn } from './find-answers.ts';
import { withEngine } from './pagefind-client.ts';

/** What the full text holds of a query, and that in a sentence. */
export interface FullText extends Answer {
  readonly verdict: string;
}

/** Searches the full text with Pagefind. */
export async function searchText(query: string, mostRows: number): Promise<FullText> {
  const answer = await withEngine((engine) => findAnswers(engine, query, mostRows));
  return { ...answer, verdict: verdictOn(answer) };
}
