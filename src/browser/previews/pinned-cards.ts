import type { PreviewCard } from '../../page-models/previews/card.ts';
import { button, cardContent, made } from './card-view.ts';
import { citeButton } from './cite-card.ts';

/** Most cards that stay; the oldest makes room. */
const MOST_PINNED = 3;

/** Keeps a card at the edge of the window while the reader goes on; focus moves to it. */
export function pinCard(card: PreviewCard, address: string, link: HTMLAnchorElement): void {
  const dock = document.querySelector('.preview-dock') ?? made('aside', 'preview-dock');
  dock.setAttribute('aria-label', 'Pinned previews');
  // Before the footer, so that Tab leads from the text to it.
  if (!dock.isConnected) document.querySelector('main')?.after(dock);
  const pinned = [...dock.querySelectorAll('dialog')];
  for (const old of pinned.slice(0, pinned.length - MOST_PINNED + 1)) old.remove();

  const dialog = made('dialog', 'preview preview-pinned');
  const unpin = (): void => {
    const hadFocus = dialog.contains(document.activeElement);
    dialog.remove();
    if (hadFocus && link.isConnected) link.focus({ preventScroll: true });
  };
  const close = button('Close', unpin);
  close.autofocus = true;
  // The dialog gives the focus back to the button itself.
  const cite = citeButton(card, address, () => undefined);
  dialog.dataset['card'] = address;
  dialog.setAttribute('aria-label', `Pinned preview: ${card.title}`);
  dialog.append(cardContent(card, address), made('p', 'preview-actions', ...cite, close));
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    unpin();
  });
  dock.append(dialog);
  dialog.show();
}
