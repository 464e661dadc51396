/** Whether the browser draws this page ahead, before its reader has asked for it. */
const isAhead = (): boolean => 'prerendering' in document && document.prerendering === true;

/** Runs something when the page is looked at: at once, or when the reader comes to a page drawn ahead. */
export function whenSeen(run: () => void): void {
  if (isAhead()) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

/**
 * Lays out a page that is drawn ahead while nobody waits for it. Browsers leave that until the page
 * is shown, which on a phone is most of the wait for its first paint. Asking for a size does it. What
 * stands after the text of an article is left for after that paint (`article.css`), unless the address
 * leads into the page, perhaps to there.
 */
export function layOutAhead(): void {
  if (!isAhead()) return;
  const page = document.documentElement;
  if (location.hash === '') {
    page.dataset['ahead'] = '';
    // A task after a frame comes when the frame is painted.
    whenSeen(() =>
      requestAnimationFrame(() => setTimeout(() => page.removeAttribute('data-ahead'))),
    );
  }
  document.body.getBoundingClientRect();
}
