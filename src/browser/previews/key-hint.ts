import { made } from './card-view.ts';

const SEEN = 'preview-key-seen';

let bar: HTMLElement | undefined;

/** Says which key shows a preview, while the keyboard is on a link; once for each visit. */
export function showKeyHint(link: HTMLAnchorElement): void {
  if (isSeen()) return;
  if (bar === undefined) {
    bar = made('p', 'preview-hint');
    bar.setAttribute('role', 'status');
    document.body.append(bar);
    // A status is read out when its words come after it.
    bar.append(made('kbd', '', 'Alt'), ' + ', made('kbd', '', '↓'), ' shows a preview of the link');
  }
  bar.hidden = false;
  // Never over the link itself.
  const { bottom } = link.getBoundingClientRect();
  bar.classList.toggle('is-above', bottom > innerHeight - 3 * bar.offsetHeight);
}

/** The focus is elsewhere. */
export function hideKeyHint(): void {
  if (bar !== undefined) bar.hidden = true;
}

/** The reader knows it: it was used, or put away. */
export function dismissKeyHint(): void {
  if (bar === undefined || bar.hidden) return;
  hideKeyHint();
  keepSeen();
}

let seen = false;

function isSeen(): boolean {
  try {
    return seen || sessionStorage.getItem(SEEN) !== null;
  } catch {
    return seen;
  }
}

function keepSeen(): void {
  seen = true;
  try {
    sessionStorage.setItem(SEEN, '1');
  } catch {
    // Storage can be switched off; the next page then says it once more.
  }
}
