/**
 * Narrows the rows of a page to what a reader chooses, and keeps the choice in the address. Rows
 * carry `data-row` and an attribute for each control; a `data-rows` element is hidden with the
 * last of its rows.
 */
import { countWords } from '../../page-models/shared/filter-controls.ts';
import { type FilterState, isChosen, readState, writeState } from './filter-state.ts';

const form = document.querySelector<HTMLFormElement>('form[data-filters]');
if (form !== null) connect(form);

function connect(form: HTMLFormElement): void {
  const selects = [...form.querySelectorAll('select')];
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const groups = [...document.querySelectorAll<HTMLElement>('[data-rows]')];
  const count = form.querySelector('[data-filter-count]');
  const empty = document.querySelector<HTMLElement>('[data-filter-empty]');
  const { one = '', many = '' } = form.dataset;
  const controls = selects.map(({ name, options }) => ({
    name,
    values: [...options].map(({ value }) => value),
  }));

  const show = (state: FilterState): void => {
    for (const row of rows) row.hidden = !isChosen(row.dataset, state);
    for (const group of groups) group.hidden = !group.querySelector('[data-row]:not([hidden])');
    const shown = rows.filter((row) => !row.hidden).length;
    if (empty) empty.hidden = shown > 0;
    const words = countWords(shown, rows.length, one, many);
    // Written only when it changes: a live region speaks each time.
    if (count && count.textContent !== words) count.textContent = words;
  };

  const choose = (state: FilterState): void => {
    for (const select of selects) select.value = state.get(select.name) ?? '';
    show(state);
  };

  const remember = (state: FilterState): void => {
    const query = writeState(location.search, state, controls);
    // The address must not name a row that its own choice hides.
    const hash = isTargetHidden() ? '' : location.hash;
    if (query !== location.search || hash !== location.hash)
      history.replaceState(history.state, '', location.pathname + query + hash);
  };

  const showAll = (): void => {
    choose(new Map());
    remember(new Map());
  };

  /** A link to a row is worth more than a choice that would hide it. */
  const followAddress = (): void => {
    choose(readState(location.search, controls));
    if (isTargetHidden()) {
      showAll();
      targetOfAddress()?.scrollIntoView();
    }
  };

  form.addEventListener('change', () => {
    const state = new Map(
      selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    show(state);
    remember(state);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    showAll();
  });
  document.querySelector('[data-filter-reset]')?.addEventListener('click', () => {
    showAll();
    // The button has gone with the sentence it stood in.
    selects[0]?.focus();
  });
  addEventListener('hashchange', followAddress);
  // Browsers bring back what was chosen on a page, but not what the script made of it.
  addEventListener('pageshow', followAddress);
  followAddress();
  form.dataset['ready'] = '';
  // The rows are those that the address asks for.
  document.documentElement.removeAttribute('data-asks');
}

function targetOfAddress(): Element | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A percent sign that encodes nothing names no row.
    return null;
  }
}

function isTargetHidden(): boolean {
  return Boolean(targetOfAddress()?.closest('[hidden]'));
}
