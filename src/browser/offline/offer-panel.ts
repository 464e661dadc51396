import { inTime } from '../shared/in-time.ts';

/** Opens the panel for offline reading in place of the page that its link leads to. */
export function offerOffline(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-offline]');
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    inTime(import('./panel.ts'))
      .then(({ openPanel }) => openPanel())
      .catch(() => location.assign(link.href));
  });
}
