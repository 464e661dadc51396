/** A question of the same page that is probably meant. */
export interface Suggestion {
  readonly text: string;
  /** Query of the address, with its question mark. */
  readonly query: string;
}

/** What of a question cannot be taken as asked, and what to ask instead. */
export interface QuestionFault {
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
}

/** Finds the known word that is nearest to a wrong one. */
export type Nearest = (wrong: string, known: Iterable<string>) => string | undefined;

/** A fault that has no other question to offer. */
export const plainFault = (text: string): QuestionFault => ({ text, suggestions: [] });
