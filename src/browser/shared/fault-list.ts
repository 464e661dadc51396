import { element } from './element.ts';

/** What of a question could not be taken as asked, with another question to take instead. */
export interface QuestionFault {
  readonly text: string;
  /** Query of the address of the same page, with its question mark. */
  readonly suggestion?: { readonly text: string; readonly query: string } | undefined;
}

/** Puts the faults into a list in place of those that it has. */
export function showFaults(list: HTMLElement, faults: readonly QuestionFault[]): void {
  list.replaceChildren(
    ...faults.map(({ text, suggestion }) => {
      const item = element('li', '', text);
      if (suggestion !== undefined) {
        const link = element('a', '', suggestion.text);
        link.href = location.pathname + suggestion.query;
        item.append(' ', link, '.');
      }
      return item;
    }),
  );
}
