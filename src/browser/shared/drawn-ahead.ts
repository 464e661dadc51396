/** Whether the browser draws this page ahead, before its reader has asked for it. */
const isAhead = (): boolean => 'prerendering' in document && document.prerendering === true;

/** Runs something when the page is looked at: at once, or when the reader comes to a page drawn ahead. */
export function whenSeen(run: () => void): void {
  if (isAhead()) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

/**
 * Lays out a page that is drawn ahead while nobody waits for it. Browsers leave that until the page
 * is shown, which on a phone is most of the wait for its first paint. Asking for a size does it.
 */
export function layOutAhead(): void {
  if (isAhead()) document.body.getBoundingClientRect();
}
