/**
 * Importing this file connects the links to the search, “/”, and Ctrl or ⌘ with K. The dialog's code loads on first use.
 */
import styles from '../../styles/search-dialog.css?url';
import { inTime } from '../shared/in-time.ts';

const OPENER = '[data-search-open]';
/** How long the dialog waits for its styles before it is seen without them. */
const STYLES_PATIENCE_IN_MS = 4000;
/** Who has not typed for so long is not amid a word. */
const PAUSE_OF_TYPING_IN_MS = 600;

connectSearchOpeners();

function connectSearchOpeners(): void {
  for (const opener of document.querySelectorAll<HTMLElement>(OPENER)) {
    for (const event of ['pointerenter', 'focus'])
      opener.addEventListener(event, warm, { once: true });
    opener.addEventListener('click', (event) => {
      // A click with a modifier opens the link in a tab or a window, as on any link.
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      void open(opener);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || !isSearchKey(event)) return;
    event.preventDefault();
    void open(undefined);
  });
}

function isSearchKey(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  // Shift is let through: many European keyboards need it for this sign.
  return event.key === '/' && !takesText(event.target) && areKeysOn();
}

/** Whether the reader lets a key alone do something: who dictates would set it off with any text. */
const areKeysOn = (): boolean => document.documentElement.dataset['keys'] !== 'off';

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/**
 * Loads the styles of the dialog, once. Until they have come, failed or are late it takes what is typed,
 * but is not seen. Not by the way of other parts: their shared code would be one more file for every page.
 */
function dress(dialog: HTMLDialogElement | null): void {
  if (dialog === null || document.querySelector(`link[href="${styles}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  dialog.style.opacity = '0';
  const show = (): void => void dialog.style.removeProperty('opacity');
  link.onload = show;
  link.onerror = show;
  setTimeout(show, STYLES_PATIENCE_IN_MS);
  document.head.append(link);
}

const findDialog = () => document.querySelector<HTMLDialogElement>('#search-dialog');

function warm(): void {
  dress(findDialog());
  import('./search-dialog.ts').then((module) => module.warm()).catch(() => undefined);
}

async function open(opener: HTMLElement | undefined): Promise<void> {
  const ownInput = document.querySelector<HTMLInputElement>(
    '[data-search-page] input[type="search"]',
  );
  if (ownInput !== null) {
    ownInput.focus();
    ownInput.select();
    return;
  }
  // Open before its code is there, so that what is typed meanwhile stands in the field.
  const dialog = findDialog();
  dress(dialog);
  const selection = getSelection()?.toString() ?? '';
  if (dialog?.open === false) {
    dialog.showModal();
    // So that typing replaces the last query.
    dialog.querySelector<HTMLInputElement>('input[type="search"]')?.select();
  }
  try {
    const { openSearchDialog } = await inTime(import('./search-dialog.ts'));
    openSearchDialog(opener, selection);
  } catch {
    // Closed meanwhile, the reader wants none.
    if (dialog?.open !== true) return;
    // What is typed while the page is left would be lost.
    await pauseOfTyping(dialog);
    if (!dialog.open) return;
    // Without the dialog the search page still works, at least as a way to the list of articles.
    const form = dialog.querySelector('form');
    const link = opener ?? document.querySelector(OPENER);
    if (form !== null && new FormData(form).get('q') !== '') form.submit();
    else if (link instanceof HTMLAnchorElement) location.assign(link.href);
  }
}

function pauseOfTyping(dialog: HTMLDialogElement): Promise<void> {
  return new Promise((resolve) => {
    let pause = setTimeout(resolve, PAUSE_OF_TYPING_IN_MS);
    dialog.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(resolve, PAUSE_OF_TYPING_IN_MS);
    });
  });
}
