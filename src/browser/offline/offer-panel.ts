/** How long the panel's code may take before its page is opened instead. */
const PATIENCE_IN_MS = 10_000;

/** Opens the panel for offline reading in place of the page that its link leads to. */
export function offerOffline(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-offline]');
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const late = setTimeout(() => location.assign(link.href), PATIENCE_IN_MS);
    import('./panel.ts')
      .then(({ openPanel }) => {
        clearTimeout(late);
        return openPanel();
      })
      .catch(() => location.assign(link.href));
  });
}
