/** Unfolds everything before the page is printed, in browsers whose styles cannot (print.css). */
export function openFoldedForPrint(): void {
  if (CSS.supports('selector(::details-content)')) return;
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
