import { askedLink, cardAddress } from './asked-link.ts';
import { loadCardStyles } from './card-styles.ts';
import { giveTitleBack, takeTitle } from './keep-title.ts';
import { dismissKeyHint, hideKeyHint, showKeyHint } from './key-hint.ts';
import { loadCard } from './load-card.ts';
import {
  closeCard,
  followLink,
  hasKeyboard,
  isOnOpen,
  leaveByTab,
  openCard,
  openedLink,
} from './open-card.ts';
import { pinCard } from './pinned-cards.ts';
import type { Point } from './place-card.ts';
import { watchPointer } from './pointer-intent.ts';
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
      void loadCard(cardAddress(meant) ?? '');
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

  if (first.type === 'click') void showTapped(link);
  else if (first.type === 'focusin') moveFocus(first);
  else if (first instanceof PointerEvent) movePointer(first);
  else void show(link, undefined);
}

/** Shows the card of a link where the pointer rests, or moves the keyboard into it. */
async function show(link: HTMLAnchorElement, point: Point | undefined): Promise<void> {
  const address = cardAddress(link);
  // What the keyboard reads stays until the keyboard leaves it.
  if (address === undefined || (point !== undefined && hasKeyboard())) return;
  wish += 1;
  const own = wish;
  const [card] = await Promise.all([loadCard(address), loadCardStyles()]);
  const isWanted =
    own === wish && link.isConnected && (point === undefined || link.matches(':hover'));
  if (card === undefined || !isWanted) return;
  openCard({ link, address, card, point, pin: () => pinCard(card, address, link) });
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
  showSheet(card, address);
}

function tap(event: MouseEvent): void {
  const link = askedLink(event);
  if (link === undefined) return;
  event.preventDefault();
  void showTapped(link);
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
