import { askedLink } from './asked-link.ts';
import type { Point } from './place-card.ts';

/** How long a pointer rests on a link until its card is fetched, and until it is shown. */
const FETCH_AFTER_MS = 100;
const SHOW_AFTER_MS = 400;
/** How long a card stays when the pointer has left it and its link. */
const HIDE_AFTER_MS = 300;
/** How far a hand at rest moves the pointer. */
const REST_PX = 4;

/** What is done for a pointer. */
export interface PointerActions {
  /** It lies on a link: the card may soon be wanted. */
  readonly prepare: (link: HTMLAnchorElement) => void;
  /** It rests on a link: the card is wanted. */
  readonly show: (link: HTMLAnchorElement, point: Point) => void;
  /** The card of a link is not wanted any more. */
  readonly forget: (link: HTMLAnchorElement) => void;
  /** It has left the open card. */
  readonly hide: () => void;
  /** The link whose card is open. */
  readonly opened: () => HTMLAnchorElement | undefined;
  /** Whether an element belongs to the open card or its link. */
  readonly isOnOpen: (target: EventTarget | null) => boolean;
}

interface Rest {
  readonly link: HTMLAnchorElement;
  readonly point: Point;
  readonly timers: readonly number[];
}

/**
 * Finds out which link a pointer means: the one that it rests on. A page that scrolls under the
 * pointer means nothing, until the pointer itself moves again.
 */
export function watchPointer(actions: PointerActions): (event: PointerEvent) => void {
  let last: Point | undefined;
  let rest: Rest | undefined;
  let hiding: number | undefined;

  const stop = (): void => {
    if (rest === undefined) return;
    const { link, timers } = rest;
    timers.forEach(clearTimeout);
    rest = undefined;
    actions.forget(link);
  };
  const stay = (): void => {
    clearTimeout(hiding);
    hiding = undefined;
  };
  const leave = (): void => {
    const left = actions.opened();
    if (left === undefined) return;
    hiding ??= window.setTimeout(() => {
      hiding = undefined;
      // Another card may have come in its place.
      if (actions.opened() === left) actions.hide();
    }, HIDE_AFTER_MS);
  };

  const move = (event: PointerEvent): void => {
    const point = { x: event.clientX, y: event.clientY };
    // Some browsers also report a pointer under which the page has moved.
    if (event.pointerType === 'touch' || (last !== undefined && distance(last, point) === 0))
      return;
    last = point;
    if (actions.isOnOpen(event.target)) {
      stay();
      stop();
      return;
    }
    leave();
    const link = askedLink(event);
    if (link !== undefined && rest?.link === link && distance(rest.point, point) <= REST_PX) return;
    stop();
    if (link === undefined) return;
    // The first event of all has waited for this code.
    const age = Math.max(0, performance.now() - event.timeStamp);
    rest = {
      link,
      point,
      timers: [
        window.setTimeout(() => actions.prepare(link), FETCH_AFTER_MS - age),
        window.setTimeout(() => actions.show(link, point), SHOW_AFTER_MS - age),
      ],
    };
  };

  document.addEventListener('pointermove', move);
  document.documentElement.addEventListener('pointerleave', () => {
    stop();
    leave();
  });
  document.addEventListener('pointerdown', stop);
  document.addEventListener('scroll', stop, { capture: true, passive: true });
  return move;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
