import type { PreviewCard } from '../../page-models/previews/card.ts';
import { button, cardContent, linkTo, made } from './card-view.ts';
import { citeButton } from './cite-card.ts';
import { choosePreviews } from './switch-off.ts';

/** Shows the card of a link at the foot of the window, for readers whose first tap asks for it. */
export function showSheet(card: PreviewCard, address: string, link: HTMLAnchorElement): void {
  const dialog = made('dialog', 'preview preview-sheet');
  const open = linkTo(address, 'Open page');
  open.className = 'preview-open';
  const close = (): void => dialog.close();
  const cite = citeButton(card, address, () => {
    close();
    link.focus({ preventScroll: true });
  });
  const off = button('Turn previews off', () => {
    choosePreviews('off');
    close();
  });
  dialog.setAttribute('aria-label', `Preview: ${card.title}`);
  dialog.dataset['card'] = address;
  dialog.append(
    cardContent(card, address),
    made('p', 'preview-actions', open, ...cite, button('Close', close), off),
  );
  // A tap beside the sheet is on the dialog's backdrop, and so on the dialog itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target instanceof HTMLAnchorElement) close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
