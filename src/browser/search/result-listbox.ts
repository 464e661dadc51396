/** Draws the options anew; `keepsChoice` if they answer the same question as before. */
type Redraw = (draw: () => void, keepsChoice: boolean) => void;

/**
 * Lets the arrow keys choose an option of the list while focus stays in the input. The returned
 * function draws the options, and keeps the chosen one where it is still among them.
 */
export function connectListbox(input: HTMLInputElement, list: HTMLElement): Redraw {
  function active(): HTMLElement | null {
    return list.querySelector<HTMLElement>('[role="option"][aria-selected="true"]');
  }

  function choose(option: HTMLElement | undefined): void {
    active()?.setAttribute('aria-selected', 'false');
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  input.addEventListener('keydown', (event) => {
    // While an input method composes a word the keys are its own.
    if (event.isComposing || event.altKey || event.shiftKey) return;
    const options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    const current = active();
    if (event.key === 'Enter') {
      if (current === null) return;
      event.preventDefault();
      const { ctrlKey, metaKey } = event;
      current.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }),
      );
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const at = current === null ? undefined : options.indexOf(current);
    const next = nextIndex(event.key, at, options.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(options[next]);
  });

  return (draw, keepsChoice) => {
    const address = keepsChoice ? addressOf(active()) : undefined;
    choose(undefined);
    draw();
    if (address === undefined) return;
    const options = list.querySelectorAll<HTMLElement>('[role="option"]');
    choose([...options].find((option) => addressOf(option) === address));
  };
}

/** Each option is a link. */
function addressOf(option: HTMLElement | null): string | undefined {
  return option instanceof HTMLAnchorElement ? option.href : undefined;
}

/**
 * The option that a key leads to, -1 for none of them (the input itself), undefined for a key with another meaning.
 * Home and End move within the text until an option is chosen.
 */
export function nextIndex(
  key: string,
  current: number | undefined,
  count: number,
): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  if (key === 'ArrowDown') return current === undefined ? 0 : current === last ? -1 : current + 1;
  if (key === 'ArrowUp') return current === undefined ? last : current - 1;
  if (current === undefined) return undefined;
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}
