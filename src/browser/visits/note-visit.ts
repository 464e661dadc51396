import { whenSeen } from '../shared/drawn-ahead.ts';
import { noted, OFF, VISITS, visitsIn } from './visits.ts';

/**
 * Notes the revision of this page, and tells the reader if it is another one than the last time.
 * What was read stays in this browser. Waits until the page is idle, and until it is looked at
 * where it was drawn ahead.
 */
export function noteVisit(): void {
  const revision = document.querySelector<HTMLMetaElement>('meta[name="revision"]')?.content;
  if (revision === undefined) return;
  const note = (): void => {
    try {
      const visits = visitsIn(localStorage.getItem(VISITS));
      if (visits === OFF) return;
      const before = visits[location.pathname];
      localStorage.setItem(VISITS, JSON.stringify(noted(visits, location.pathname, revision)));
      if (before !== undefined && before !== revision) tell();
    } catch {
      // Storage can be switched off; nothing is remembered then.
    }
  };
  const whenIdle = (): void => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) requestIdleCallback(note);
    else setTimeout(note, 500);
  };
  whenSeen(whenIdle);
}

function tell(): void {
  import('./changed-strip.ts')
    .then(({ showChanged }) => showChanged(forget))
    .catch(() => undefined);
}

function forget(): void {
  try {
    localStorage.setItem(VISITS, OFF);
  } catch {
    // Storage was switched off meanwhile: nothing is remembered then either.
  }
}
