/** What `drawn-late.css` leaves out of the first layout. */
const LATE = '.plain :is([data-late] > *, .table-region)';
/** What one part more may take at the end of an idle time. */
const MARGIN_IN_MS = 5;

/**
 * Lays out what the first paint did not wait for, part by part while nothing else is to be done, once the
 * page has loaded. From then on every height is a true one, and each part is like any other.
 */
export function drawRest(): void {
  // Where a browser knows no idle time, all is drawn at once.
  if (!('requestIdleCallback' in window)) {
    document.documentElement.setAttribute('data-whole', '');
    return;
  }
  const parts = document.querySelectorAll<HTMLElement>(LATE).values();
  const drawSome = (idle: IdleDeadline): void => {
    for (const part of parts) {
      part.style.contentVisibility = 'visible';
      // Laid out now, so that what it took counts.
      void part.offsetHeight;
      if (idle.timeRemaining() < MARGIN_IN_MS) {
        requestIdleCallback(drawSome);
        return;
      }
    }
    document.documentElement.setAttribute('data-whole', '');
    for (const part of document.querySelectorAll<HTMLElement>(LATE))
      part.style.removeProperty('content-visibility');
  };
  requestIdleCallback(drawSome);
}
