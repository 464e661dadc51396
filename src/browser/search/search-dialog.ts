import { keepFoundWords } from './keep-found-words.ts';
import { connectRecentList } from './recent-list.ts';
import { keepSearch } from './recent-searches.ts';
import { showOptions } from './render-results.ts';
import { requiredElement } from './required-element.ts';
import { connectListbox } from './result-listbox.ts';
import { connectSearchBox, warm } from './search-box.ts';
import { addSingleKeySwitch } from './single-key.ts';

export { warm } from './search-box.ts';

const LONGEST_SELECTION = 60;
const MOST_ROWS = 10;

type Open = (opener: HTMLElement | undefined, selection: string) => void;

let open: Open | undefined;

/** Makes the open search dialog answer; text that was selected on the page becomes the query. */
export function openSearchDialog(opener: HTMLElement | undefined, selection: string): void {
  open ??= connectDialog();
  open(opener, selection);
}

function connectDialog(): Open {
  const dialog = requiredElement(document, '#search-dialog', HTMLDialogElement);
  const input = requiredElement(dialog, 'input[type="search"]', HTMLInputElement);
  const list = requiredElement(dialog, '[data-search-list]', HTMLElement);
  const hints = requiredElement(dialog, '[data-search-hints]', HTMLElement);
  let returnTo: HTMLElement | undefined;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  const redraw = connectListbox(input, list);
  /** The query whose rows stand in the list. */
  let shown = '';
  const recent = requiredElement(dialog, '[data-search-recent]', HTMLElement);
  const drawRecent = connectRecentList(recent, (query) => {
    input.value = query;
    input.focus();
    answer();
  });
  const updateSwitch = addSingleKeySwitch(requiredElement(hints, 'ul', HTMLElement));
  const answer = connectSearchBox({
    input,
    verdict: requiredElement(dialog, '[data-search-verdict]', HTMLElement),
    announcer: requiredElement(dialog, '[data-search-announcer]', HTMLElement),
    mostRows: MOST_ROWS,
    show(rows, query) {
      const isSame = query === shown;
      shown = query;
      // Rows come in parts; what was chosen among the first stays chosen.
      redraw(() => showOptions(list, rows), isSame);
      if (!isSame) list.scrollTop = 0;
      list.hidden = rows.length === 0;
      hints.hidden = query !== '';
      if (query === '') drawRecent();
      input.setAttribute('aria-expanded', String(rows.length > 0));
    },
  });

  closeOnRequest(dialog, input);
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link !== null) {
      keepFoundWords(link.href, input.value);
      keepSearch(input.value);
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A place on the same page would stay behind the dialog, and focus belongs there.
    returnTo = undefined;
    dialog.close();
  });
  dialog.addEventListener('close', () => returnTo?.focus({ preventScroll: true }));

  return (opener, selection) => {
    const selected = selection.trim();
    if (selected !== '' && selected.length <= LONGEST_SELECTION) {
      input.value = selected.replace(/\s+/gu, ' ');
      input.select();
    }
    returnTo = opener;
    updateSwitch();
    warm();
    answer();
  };
}

function closeOnRequest(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  requiredElement(dialog, '[data-search-close]', HTMLElement).addEventListener('click', () =>
    dialog.close(),
  );
  // In a search field the browser would only empty the field.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  // A drag that selects text may end on the backdrop, so the press counts as well.
  let pressedOnBackdrop = false;
  dialog.addEventListener('pointerdown', (event) => {
    pressedOnBackdrop = event.target === dialog;
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && pressedOnBackdrop) dialog.close();
  });
}
