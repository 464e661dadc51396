import { element } from './element.ts';

/** What of a question could not be taken as asked, with another question to take instead. */
export interface QuestionFault {
  readonly text: string;
  readonly suggestion?: Suggestion | undefined;
  /** Where several questions may be meant. */
  readonly suggestions?: readonly Suggestion[];
}

interface Suggestion {
  readonly text: string;
  /** Query of the address of the same page, with its question mark. */
  readonly query: string;
}

/** Puts the faults into a list in place of those that it has. */
export function showFaults(list: HTMLElement, faults: readonly QuestionFault[]): void {
  list.replaceChildren(
    ...faults.map(({ text, suggestion, suggestions = suggestion ? [suggestion] : [] }) => {
      const item = element('li', '', text);
      for (const [at, { text: words, query }] of suggestions.entries()) {
        const link = element('a', '', words);
        link.href = location.pathname + query;
        item.append(at === 0 ? ' ' : ', ', link);
      }
      if (suggestions.length > 0) item.append('.');
      return item;
    }),
  );
}
