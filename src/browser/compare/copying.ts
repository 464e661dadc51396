import type { CompareView } from '../../page-models/compare/view.ts';
import { requiredElement } from '../search/required-element.ts';
import { csvOf, markdownOf } from './export-view.ts';

/** What the buttons take from the page at the moment when they are pressed. */
export interface CopySource {
  /** Path that the site is served under, without a slash at its end. */
  readonly base: string;
  readonly address: () => string;
  readonly view: () => Promise<CompareView>;
}

/** Shows the buttons that copy the link and the table, and makes them work. */
export function connectCopying(page: ParentNode, { base, address, view }: CopySource): void {
  const bar = requiredElement(page, '[data-compare-copy]', HTMLElement);
  const said = requiredElement(page, '[data-compare-copied]', HTMLElement);
  const fallback = requiredElement(page, '[data-compare-text]', HTMLElement);
  const addressOf = (path: string): string => location.origin + base + path;
  const texts: Readonly<Record<string, () => Promise<string>>> = {
    link: () => Promise.resolve(address()),
    csv: async () => csvOf(await view(), addressOf),
    markdown: async () => markdownOf(await view(), addressOf),
  };

  async function copy(kind: string): Promise<void> {
    fallback.hidden = true;
    try {
      const text = await texts[kind]?.();
      if (text === undefined) return;
      said.textContent = (await isCopied(text)) ? 'Copied.' : 'Select and copy the text below.';
      if (said.textContent !== 'Copied.') offer(text);
    } catch {
      said.textContent = 'The figures could not be loaded.';
    }
  }

  /** Without access to the clipboard, the text is there to be copied by hand. */
  function offer(text: string): void {
    const area = requiredElement(fallback, 'textarea', HTMLTextAreaElement);
    area.value = text;
    fallback.hidden = false;
    area.focus();
    area.select();
  }

  for (const button of bar.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
    button.addEventListener('click', () => void copy(button.dataset['copy'] ?? ''));
  bar.hidden = false;
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
