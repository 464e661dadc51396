import { facetForm } from './facet-form.ts';
import { keepFoundWords } from './keep-found-words.ts';
import { connectRecentList } from './recent-list.ts';
import { keepSearch } from './recent-searches.ts';
import { showItems } from './render-results.ts';
import { requiredElement } from './required-element.ts';
import { loadResultStyles } from './result-styles.ts';
import { keepReturnPlace, returnPlace } from './return-place.ts';
import type { RowView } from './row-view.ts';
import { connectSearchBox } from './search-box.ts';

const MOST_ROWS = 30;
/** More than are shown, so that a choice among them leaves some. */
const MOST_ANSWERS = 100;

const page = requiredElement(document, '[data-search-page]', HTMLElement);
const input = requiredElement(page, 'input[type="search"]', HTMLInputElement);
const list = requiredElement(page, '[data-search-list]', HTMLElement);
const verdict = requiredElement(page, '[data-search-verdict]', HTMLElement);
/** Stands in the page, so that it is seen before this has come. */
const whenBlank = verdict.textContent ?? '';

/** The query whose results stand in the list. */
let shown = '';
let place = returnPlace();

const facets = facetForm(new URLSearchParams(location.search), () => answer());
list.before(facets.form);
const recent = requiredElement(page, '[data-search-recent]', HTMLElement);
const drawRecent = connectRecentList(recent, (query) => {
  input.value = query;
  input.focus();
  answer();
});

/** Rows and recent searches are seen first when they are dressed, so that they do not move then. */
let isDressed = false;
let drawNewest: (() => void) | undefined;
void loadResultStyles().then(() => {
  isDressed = true;
  drawNewest?.();
});

const answer = connectSearchBox({
  input,
  verdict,
  announcer: requiredElement(page, '[data-search-announcer]', HTMLElement),
  mostRows: MOST_ROWS,
  mostAnswers: MOST_ANSWERS,
  narrow: facets.narrow,
  whenBlank,
  show(rows, query, isWhole) {
    drawNewest = () => draw(rows, query, isWhole);
    if (isDressed) drawNewest();
  },
});

function draw(rows: readonly RowView[], query: string, isWhole: boolean): void {
  const focused = query === shown ? document.activeElement : null;
  shown = query;
  const address =
    list.contains(focused) && focused instanceof HTMLAnchorElement ? focused.href : '';
  showItems(list, rows);
  // Rows come in parts; a reader who is among the first keeps the focus.
  if (address !== '') [...list.querySelectorAll('a')].find(({ href }) => href === address)?.focus();
  list.hidden = rows.length === 0;
  // The full text comes last: a list without it is not yet the answer.
  list.setAttribute('aria-busy', String(!isWhole));
  recent.hidden = query !== '';
  if (query === '') {
    drawRecent();
    facets.narrow([]);
  }
  rememberInAddress(query);
  // The place is found again when all rows are there.
  if (!isWhole) return;
  if (place?.query === query) scrollTo({ top: place.top });
  place = undefined;
}

list.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) return;
  keepFoundWords(link.href, shown);
  keepSearch(shown);
});

requiredElement(page, 'form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  keepSearch(input.value);
  answer();
});

// The browser would look for the place before the results are there.
history.scrollRestoration = 'manual';
addEventListener('pagehide', () => keepReturnPlace({ query: shown, top: scrollY }));

input.value = new URLSearchParams(location.search).get('q') ?? input.value;
if (input.value === '') input.focus();
// What to type is of no use beside a query.
else verdict.replaceChildren();
page.querySelector('[data-search-absent]')?.remove();
document.documentElement.removeAttribute('data-asks');
answer();

/** So that the address can be shared, and the way back from a result leads to the same list. */
function rememberInAddress(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  facets.write(address);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
