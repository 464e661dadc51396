import type { Source } from '../content-schemas/fact-schema.ts';
import { formatDate } from '../knowledge/format-date.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { sourceDateWords } from '../knowledge/record-dates.ts';
import { citedSource } from '../knowledge/sources.ts';

/** The strongest source in a sentence; nothing where there is none. */
export function sourceSentence({ references }: Knowledge, sources: readonly Source[]): string[] {
  const [first] = sources;
  if (first === undefined) return [];
  const { id, at } = citedSource(first);
  const reference = references.get(id);
  if (reference === undefined) return [];
  const { publisher, title, url } = reference;
  const parts = [publisher, `“${title}”`, at, sourceDateWords(reference, formatDate), url];
  return [`Source: ${parts.filter(Boolean).join(', ')}.`];
}

/** Words with a full stop, unless they end a sentence already. */
export const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
