/** Importing this file loads the previews of links when one is first asked for. */
import { askedLink } from './asked-link.ts';

const EVENTS = ['pointermove', 'focusin', 'keydown', 'click'] as const;

/** A pointer on its way over a link asks for nothing. */
const PASSING_MS = 100;

let isLoading = false;
/** The last that was asked for; a key or a tap is not forgotten for a pointer that moves on. */
let asked: readonly [event: Event, link: HTMLAnchorElement] | undefined;

const isPointed = (event: Event): boolean => event.type === 'pointermove';
const isFirm = (event: Event): boolean => event.type === 'click' || event.type === 'keydown';

function begin(event: Event): void {
  const link = askedLink(event);
  if (link === undefined) return;
  if (isFirm(event)) event.preventDefault();
  if (asked === undefined || isFirm(event) || !isFirm(asked[0])) asked = [event, link];
  if (isLoading) return;
  isLoading = true;
  setTimeout(load, isPointed(event) ? PASSING_MS : 0);
}

function load(): void {
  if (asked !== undefined && isPointed(asked[0]) && !asked[1].matches(':hover')) {
    stop();
    return;
  }
  import('./link-previews.ts').then(
    ({ connectPreviews }) => {
      listen(document.removeEventListener);
      if (asked !== undefined) connectPreviews(...asked);
    },
    () => {
      // Without previews a link is a link.
      if (asked?.[0].type === 'click') location.assign(asked[1].href);
      stop();
    },
  );
}

function stop(): void {
  isLoading = false;
  asked = undefined;
}

function listen(change: Document['addEventListener'] | Document['removeEventListener']): void {
  for (const name of EVENTS) change.call(document, name, begin);
}

listen(document.addEventListener);
