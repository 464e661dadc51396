import styles from '../../styles/selection-link.css?url';
import { copyText } from '../shared/copy-text.ts';
import { loadStyles } from '../shared/load-styles.ts';

const NAME = 'Copy link to selection';
/** Where a selection is no quotation: fields, and what lies over the page. */
const NOT_IN = 'input, textarea, select, .preview, dialog, .selection-link';
const GAP = 8;
const SAID_MS = 2500;

const button = document.createElement('button');
button.type = 'button';
button.className = 'selection-link';
button.popover = 'manual';
button.textContent = NAME;
button.setAttribute('aria-live', 'polite');
// A press leaves the selection as it is.
button.addEventListener('pointerdown', (event) => event.preventDefault());
button.addEventListener('click', () => void copyLink());
document.addEventListener('selectionchange', () => {
  if (getSelection()?.isCollapsed !== false && !hasFocus()) hide();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !button.isConnected || event.defaultPrevented) return;
  event.preventDefault();
  dismissed = rangeInText()?.toString();
  hide();
});
addEventListener('scroll', place, { capture: true, passive: true });
addEventListener('resize', place, { passive: true });

/** Text whose button was put away. */
let dismissed: string | undefined;
/** Text whose link is offered. */
let offered: string | undefined;
/** Told apart from a link that is still being made for what was selected before. */
let turn = 0;

/** Offers to copy a link to what is selected in the text of the page. */
export async function offerLink(): Promise<void> {
  await loadStyles(styles);
  const range = rangeInText();
  if (range === undefined || range.toString() === dismissed) return;
  // Where Tab leads from the selection.
  const { endContainer } = range;
  const end = endContainer instanceof Element ? endContainer : endContainer.parentElement;
  const block = end?.closest('p, li, dd, dt, h1, h2, h3, h4, pre, figure, .table-region') ?? end;
  if (block === null) return;
  if (!button.isConnected || offered !== range.toString()) {
    hide();
    offered = range.toString();
    block.after(button);
    button.showPopover();
  }
  place();
}

function hide(): void {
  turn += 1;
  button.remove();
  button.textContent = NAME;
}

const hasFocus = (): boolean => button === document.activeElement;

/** What is selected, if it is text of the page. */
function rangeInText(): Range | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: inside } = range;
  const element = inside instanceof Element ? inside : inside.parentElement;
  if (!element?.closest('main') || element.closest(NOT_IN)) return undefined;
  return /[\p{L}\p{N}]/u.test(range.toString()) ? range : undefined;
}

/** Under the end of the selection, or above its beginning where there is no room. */
function place(): void {
  const rects = button.isConnected ? [...(rangeInText()?.getClientRects() ?? [])] : [];
  const first = rects[0];
  const last = rects.findLast(({ width }) => width > 0);
  if (first === undefined || last === undefined) return;
  const { offsetWidth, offsetHeight } = button;
  const below = last.bottom + GAP;
  const hasRoom = below + offsetHeight + GAP <= innerHeight;
  const left = Math.min(last.right - offsetWidth / 2, innerWidth - offsetWidth - GAP);
  const top = hasRoom ? below : first.top - GAP - offsetHeight;
  button.style.left = `${Math.max(GAP, left)}px`;
  button.style.top = `${top}px`;
}

async function copyLink(): Promise<void> {
  const range = rangeInText();
  if (range === undefined) return;
  turn += 1;
  const own = turn;
  const link = addressOf(range);
  const result = await copyText(link.then(({ address }) => address));
  if (own !== turn) return;
  if (result === 'refused') button.textContent = 'The browser does not let this page copy';
  else if (result === 'failed') button.textContent = 'The link could not be made';
  else button.textContent = (await link).said;
  place();
  setTimeout(() => {
    if (own !== turn) return;
    // Who has the keyboard on it would lose their place.
    if (hasFocus()) button.textContent = NAME;
    else hide();
  }, SAID_MS);
}

/** Address of a text: its place for every browser, and the words for those that find them. */
async function addressOf(range: Range): Promise<{ address: string; said: string }> {
  const { generateFragmentFromRange } = await import(
    'text-fragments-polyfill/dist/fragment-generation-utils.js'
  );
  // The library widens the range to whole words, and gives up after half a second.
  const { status, fragment } = generateFragmentFromRange(range.cloneRange());
  const page = location.origin + location.pathname + location.search;
  const row = rowOf(range);
  const anchor = row ?? sectionAbove(range);
  if (status !== 0 || fragment === undefined)
    return {
      address: page + anchor,
      said: `Link to the ${row === undefined ? 'section' : 'row'} copied`,
    };
  const parts = [
    fragment.prefix === undefined ? undefined : `${encode(fragment.prefix)}-`,
    encode(fragment.textStart),
    fragment.textEnd === undefined ? undefined : encode(fragment.textEnd),
    fragment.suffix === undefined ? undefined : `-${encode(fragment.suffix)}`,
  ].filter((part) => part !== undefined);
  return { address: `${page}${anchor || '#'}:~:text=${parts.join(',')}`, said: 'Link copied' };
}

/** Anchor of the row of a table or list that a text is in, if it has one. */
function rowOf({ commonAncestorContainer: inside }: Range): string | undefined {
  const element = inside instanceof Element ? inside : inside.parentElement;
  const row = element?.closest('tr[id], li[id]');
  return row ? `#${row.id}` : undefined;
}

/** A dash would end a prefix or begin a suffix. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** Anchor of the section in which a text begins; empty above the first. */
function sectionAbove(range: Range): string {
  const headings = [...document.querySelectorAll('main :is(h2, h3)[id]')];
  const above = headings.filter((heading) => range.comparePoint(heading, 0) <= 0).at(-1);
  return above === undefined ? '' : `#${above.id}`;
}
