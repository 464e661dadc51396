/** What `drawn-late.css` leaves out of the first layout. */
const LATE = '.plain :is([data-late] > *, .table-region)';
/** Marks those that are laid out, until all are. */
const DRAWN = 'data-drawn';
/** Parts that are laid out together: each time, the page around them is, too. */
const TOGETHER = 8;

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
  const parts = [...document.querySelectorAll(LATE)];
  const drawSome = (): void => {
    const some = parts.splice(0, TOGETHER);
    for (const part of some) part.setAttribute(DRAWN, '');
    if (parts.length > 0) {
      requestIdleCallback(drawSome);
      return;
    }
    document.documentElement.setAttribute('data-whole', '');
    for (const part of document.querySelectorAll(`[${DRAWN}]`)) part.removeAttribute(DRAWN);
  };
  requestIdleCallback(drawSome);
}
