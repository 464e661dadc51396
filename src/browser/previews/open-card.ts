import { button, made } from './card-view.ts';
import { giveTitleBack } from './keep-title.ts';
import { lineAt, type Point, placeCard } from './place-card.ts';
import { choosePreviews } from './switch-off.ts';

/** The card that is open, and what it belongs to. */
interface OpenCard {
  readonly link: HTMLAnchorElement;
  readonly line: number;
  readonly point: Point | undefined;
}

const box = made('div', 'preview');
box.popover = 'manual';
box.tabIndex = -1;
box.setAttribute('role', 'dialog');

let open: OpenCard | undefined;

export interface CardWish {
  readonly link: HTMLAnchorElement;
  /** Name of the card for those who do not see it. */
  readonly label: string;
  readonly body: HTMLElement;
  readonly actions: readonly HTMLElement[];
  /** Where the pointer rests; undefined for the keyboard, which moves into the card. */
  readonly point: Point | undefined;
}

/** Shows a card at its link, in place of any other. */
export function openCard({ link, label, body, actions, point }: CardWish): void {
  closeCard(false);
  box.setAttribute('aria-label', label);
  box.replaceChildren(body, made('p', 'preview-actions', ...actions));
  // What is outside an open dialog can be neither pointed at nor reached by key.
  (link.closest('dialog') ?? document.body).append(box);
  open = { link, point, line: lineAt([...link.getClientRects()], point) };
  link.setAttribute('aria-expanded', 'true');
  box.showPopover();
  followLink();
  if (point === undefined) box.focus({ preventScroll: true });
}

/** A button of the open card that turns previews off. */
export function offButton(): HTMLElement {
  const off = button('Turn previews off', () => sayOff(off));
  return off;
}

/** Says that previews are off, and how to have them again, until the reader goes on. */
function sayOff(pressed: HTMLElement): void {
  const hadFocus = pressed === document.activeElement;
  choosePreviews('off');
  const undo = button('Turn on again', () => {
    choosePreviews(undefined);
    closeCard(true);
  });
  const words = made(
    'p',
    'preview-text',
    'Previews of links are off. “Appearance” at the top of the page has the setting.',
  );
  words.setAttribute('role', 'status');
  box.replaceChildren(made('div', 'preview-body', words), made('p', 'preview-actions', undo));
  followLink();
  if (hadFocus) undo.focus({ preventScroll: true });
}

/** Closes the card; `returnFocus` brings the keyboard back to the link, if it was in the card. */
export function closeCard(returnFocus: boolean): void {
  if (open === undefined) return;
  const { link } = open;
  const hadFocus = box.contains(document.activeElement);
  open = undefined;
  giveTitleBack(link);
  link.removeAttribute('aria-expanded');
  box.remove();
  if (returnFocus && hadFocus) link.focus({ preventScroll: true });
}

/** The link whose card is open. */
export const openedLink = (): HTMLAnchorElement | undefined => open?.link;

/** Whether an element belongs to the open card or its link. */
export function isOnOpen(target: EventTarget | null): boolean {
  if (open === undefined || !(target instanceof Node)) return false;
  return box.contains(target) || open.link.contains(target);
}

/** Whether the keyboard is in the card. */
export const hasKeyboard = (): boolean => open !== undefined && open.point === undefined;

/** Keeps the card at its link, and closes it when the link is out of sight. */
export function followLink(): void {
  if (open === undefined) return;
  const line = open.link.getClientRects()[open.line];
  if (line === undefined || line.bottom < 0 || line.top > innerHeight) {
    closeCard(true);
    return;
  }
  const size = { width: innerWidth, height: innerHeight };
  // As high as it would like to be.
  box.style.maxHeight = 'none';
  const card = { width: box.offsetWidth, height: box.offsetHeight };
  const { left, top, mostHeight } = placeCard(line, card, size, open.point);
  // Setting properties of `style` from script is allowed by the policy; style attributes are not.
  Object.assign(box.style, {
    inset: 'auto',
    margin: '0',
    left: `${left}px`,
    top: `${top}px`,
    maxHeight: `${mostHeight}px`,
  });
}

/** Leads Tab out of the card's end back to the link; tells whether it did. */
export function leaveByTab(isBackwards: boolean): boolean {
  const stops = [...box.querySelectorAll<HTMLElement>('a, button, summary')].filter((stop) =>
    stop.checkVisibility(),
  );
  const { activeElement } = document;
  const isAtEnd = isBackwards
    ? activeElement === box || activeElement === stops[0]
    : activeElement === stops.at(-1);
  if (isAtEnd) closeCard(true);
  return isAtEnd;
}
