import { askedLink, cardAddress, isMarker } from './asked-link.ts';
import { loadCardStyles } from './card-styles.ts';
import { button, cardContent } from './card-view.ts';
import { citeButton } from './cite-card.ts';
import { giveTitleBack, takeTitle } from './keep-title.ts';
import { dismissKeyHint, hideKeyHint, showKeyHint } from './key-hint.ts';
import { loadCard } from './load-card.ts';
import {
  closeCard,
  followLink,
  hasKeyboard,
  isOnOpen,
  leaveByTab,
  offButton,
  openCard,
  openedLink,
} from './open-card.ts';
import { pinCard } from './pinned-cards.ts';
import type { Point } from './place-card.ts';
import { watchPointer } from './pointer-intent.ts';
import { followPlace, loadSourceOf, sourceCard } from './source-card.ts';
import { showSheet } from './tap-sheet.ts';

/** How long a tap waits for its card before it opens the page. */
const PATIENCE_MS = 1500;

/** The last wish; an answer to an earlier one comes too late. */
let wish = 0;

/** Shows cards of links from now on, and does what the first event asked for. */
export function connectPreviews(first: Event, link: HTMLAnchorElement): void {
  const movePointer = watchPointer({
    prepare: (meant) => {
      takeTitle(meant);
      void loadCardStyles();
      void (isMarker(meant) ? loadSourceOf(meant) : loadCard(cardAddress(meant) ?? ''));
    },
    show: (meant, point) => void show(meant, point),
    forget: (meant) => {
      wish += 1;
      if (openedLink() !== meant) giveTitleBack(meant);
    },
    hide: () => {
      if (!hasKeyboard()) closeCard(false);
    },
    opened: openedLink,
    isOnOpen,
  });
  // On the window and first of all, so that Escape closes the card and nothing around it.
  addEventListener('keydown', pressKey, { capture: true });
  document.addEventListener('click', tap);
  document.addEventListener('focusin', moveFocus);
  document.addEventListener('pointerdown', ({ target }) => {
    if (!isOnOpen(target)) closeCard(false);
  });
  addEventListener('scroll', followLink, { capture: true, passive: true });
  addEventListener('resize', followLink, { passive: true });
  // The page may come back as it was left.
  addEventListener('pagehide', () => closeCard(false));

  if (first.type === 'click') void press(link);
  else if (first.type === 'focusin') moveFocus(first);
  else if (first instanceof PointerEvent) movePointer(first);
  else void show(link, undefined);
}

/** Shows the card of a link where the pointer rests, or moves the keyboard into it. */
async function show(link: HTMLAnchorElement, point: Point | undefined): Promise<void> {
  // What the keyboard reads stays until the keyboard leaves it.
  if (point !== undefined && hasKeyboard()) return;
  wish += 1;
  const own = wish;
  const isWanted = (): boolean =>
    own === wish && link.isConnected && (point === undefined || link.matches(':hover'));
  const parts = isMarker(link) ? sourceCard(link) : linkCard(link);
  const [card] = await Promise.all([parts, loadCardStyles()]);
  if (card === undefined || !isWanted()) return;
  const off = point === undefined && isMarker(link) ? [] : [offButton()];
  openCard({ ...card, link, point, actions: [...card.actions, ...off] });
}

/** What the card of a link to a page says and does. */
async function linkCard(link: HTMLAnchorElement) {
  const address = cardAddress(link);
  const card = address === undefined ? undefined : await loadCard(address);
  if (address === undefined || card === undefined) return undefined;
  const pin = button('Pin', () => {
    closeCard(false);
    pinCard(card, address, link);
  });
  pin.className = 'preview-pin';
  const cite = citeButton(card, address, () => {
    closeCard(false);
    link.focus({ preventScroll: true });
  });
  const label = `Preview: ${card.title}`;
  return { label, body: cardContent(card, address), actions: [pin, ...cite] };
}

/** A link was pressed: the number of a source opens its card, or closes it. */
function press(link: HTMLAnchorElement): Promise<void> {
  if (!isMarker(link)) return showTapped(link);
  if (openedLink() !== link || !hasKeyboard()) return show(link, undefined);
  closeCard(true);
  return Promise.resolve();
}

/** Shows the card of a link that was tapped, or opens its page if the card does not come soon. */
async function showTapped(link: HTMLAnchorElement): Promise<void> {
  const address = cardAddress(link) ?? '';
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const card = await Promise.race([loadCard(address), late]);
  if (card === undefined) {
    location.assign(link.href);
    return;
  }
  await loadCardStyles();
  showSheet(card, address, link);
}

function tap(event: MouseEvent): void {
  if (followPlace(event, openedLink())) return;
  const link = askedLink(event);
  if (link === undefined) return;
  event.preventDefault();
  void press(link);
}

function moveFocus(event: Event): void {
  const link = askedLink(event);
  if (link === undefined) hideKeyHint();
  else void loadCardStyles().then(() => showKeyHint(link));
}

function pressKey(event: KeyboardEvent): void {
  const link = askedLink(event);
  if (link !== undefined) {
    event.preventDefault();
    dismissKeyHint();
    void show(link, undefined);
    return;
  }
  // The hint is no window of its own, so Escape goes on to what is.
  if (event.key === 'Escape') dismissKeyHint();
  const isDone =
    (event.key === 'Escape' && openedLink() !== undefined) ||
    (event.key === 'Tab' && hasKeyboard() && leaveByTab(event.shiftKey));
  if (!isDone) return;
  event.preventDefault();
  event.stopPropagation();
  closeCard(true);
}
