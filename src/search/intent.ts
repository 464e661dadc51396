import type { SearchKind } from './records.ts';
import { fold } from './words.ts';

/** What a word means: “what is NVFP4”, “TTFT meaning”; “what is the TDP” asks for a figure. */
const MEANING =
  /\b(?:means?|meaning|definition|define[ds]?|explain(?:ed|s)?|stands? for)\b|^\W*what(?:s|\s+is|\s+are)\s+(?:an?\s+)?(?!(?:the|it|this|that|my|your|its)\b)\S+(?:\s+\S+){0,2}$/;
/** Whether a program runs: “does Axolotl work on the Spark”. */
const WORKS =
  /\b(?:works?|working|runs?|running|supports?|supported|compatible|compatibility|install(?:ed|ing)?)\b/;

/**
 * What kinds are worth beside others by the way in which a query asks, where a record bears the name
 * that was asked for.
 */
export function worthByIntent(raw: string): Partial<Readonly<Record<SearchKind, number>>> {
  const text = fold(raw).replace(/[\s?!.]+$/, '');
  return {
    ...(MEANING.test(text) ? { term: 1.4, article: 1.08 } : {}),
    ...(WORKS.test(text) ? { software: 1.08 } : {}),
  };
}
