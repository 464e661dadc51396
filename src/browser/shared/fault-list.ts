import type { QuestionFault } from '../../page-models/shared/question-fault.ts';
import { element } from './element.ts';

/** Puts the faults into a list in place of those that it has. */
export function showFaults(list: HTMLElement, faults: readonly QuestionFault[]): void {
  list.replaceChildren(
    ...faults.map(({ text, suggestions }) => {
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
