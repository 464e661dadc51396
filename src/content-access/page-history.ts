import { historyOf } from '../page-models/shared/page-history.ts';
import { loadedKnowledge } from './load-knowledge.ts';

/** Whether changes of a page are known, which then has a history. */
export function hasHistory(path: string): boolean {
  return historyOf(loadedKnowledge(), path).length > 0;
}
