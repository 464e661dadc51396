import { element } from '../shared/element.ts';
import { forgetSearches, keepsSearches, recentSearches, setKeeping } from './recent-searches.ts';
import { loadResultStyles } from './result-styles.ts';

/**
 * Shows the last searches in an element, each to ask again and to forget, with the switch for
 * keeping any. Draws anew after each change, and on every call of the function that it returns.
 */
export function connectRecentList(holder: HTMLElement, ask: (query: string) => void): () => void {
  const draw = (): void => {
    void loadResultStyles();
    const searches = recentSearches();
    holder.replaceChildren(
      ...(searches.length > 0 ? [listOf(searches), clearButton()] : []),
      keepSwitch(),
    );
  };

  function listOf(searches: readonly string[]): HTMLElement {
    const items = searches.map((query) => {
      const again = button('search-again', query, () => ask(query));
      const forget = button('search-forget', '×', () => {
        forgetSearches(query);
        draw();
        focusFirst();
      });
      forget.setAttribute('aria-label', `Forget “${query}”`);
      return element('li', '', again, forget);
    });
    const title = element('p', 'search-recent-title', 'Recent searches');
    return element('div', '', title, element('ul', '', ...items));
  }

  function clearButton(): HTMLElement {
    return button('button', 'Forget all', () => {
      forgetSearches();
      draw();
      focusFirst();
    });
  }

  function keepSwitch(): HTMLElement {
    const isOn = keepsSearches();
    const words = `Keep my searches in this browser: ${isOn ? 'on' : 'off'}`;
    return button('button', words, () => {
      setKeeping(!isOn);
      draw();
      focusFirst();
    });
  }

  /** The button that had the focus is gone. */
  const focusFirst = (): void => holder.querySelector('button')?.focus();

  return draw;
}

function button(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}
