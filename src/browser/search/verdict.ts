import type { SearchAnswer } from '../../search/answer-query.ts';
import type { Answer } from './find-answers.ts';
import type { RowView } from './row-view.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' or ');

/**
 * What was found, how the query was read, and what is not there; with a link to the literal search
 * where a word was read as another.
 */
export function spokenVerdict(
  query: string,
  { corrected, unknown }: SearchAnswer,
  text: Answer | undefined,
  rows: readonly RowView[],
  base: string,
): (string | Node)[] {
  const isSearching = text === undefined;
  // The words as they were typed: those that neither the records nor the full text hold.
  const missing = isSearching
    ? []
    : text.missing.filter((word) => unknown.includes(word.toLowerCase()));
  const parts: (string | Node)[] = [];
  if (corrected.length > 0) {
    const words = corrected.map(([typed, taken]) => `“${typed}” as “${taken}”`).join(', ');
    const literal = document.createElement('a');
    // Halves of signs, which no address can hold, are replaced here; encodeURIComponent would throw.
    const literalQuery = new URLSearchParams({ q: `"${query.replaceAll('"', '')}"` });
    literal.href = `${base}search/?${literalQuery}`;
    literal.textContent = 'as typed';
    parts.push(`Read ${words}. Search `, literal, ' instead. ');
  }
  if (missing.length > 0) parts.push(`No page contains ${quoted(missing)}. `);
  if (rows.length === 0) {
    if (missing.length === 0 && !isSearching) parts.push('Nothing was found.');
    return parts;
  }
  const isNear = rows.every(({ group }) => group === 'nearest');
  const count = `${rows.length} ${rows.length === 1 ? 'result' : 'results'}`;
  parts.push(isNear ? `Nothing here answers this. Nearest: ${count}.` : `${count}.`);
  return parts;
}
