import type { PreviewCard } from '../../page-models/previews/card.ts';
import { button } from './card-view.ts';

/** How long the code of the dialog may take. */
const PATIENCE_IN_MS = 10_000;

/** What a card lets cite: a figure, which has a value and a row, or a problem. */
const FIGURE = /^(\/[^#]+\/)#f-(.+)$/;
const PROBLEM = /^\/problems\/[^#]+\/$/;

/**
 * A button that cites what a card shows; none for other cards than those of figures and problems.
 *
 * @param address of the card
 * @param leave called before the dialog opens; brings the focus to where it is to go back
 */
export function citeButton(
  card: PreviewCard,
  address: string,
  leave: () => void,
): readonly HTMLElement[] {
  const base = (document.documentElement.dataset['base'] ?? '/').slice(0, -1);
  const [, sheet, key] = FIGURE.exec(address) ?? [];
  const isFigure = sheet !== undefined && card.value !== undefined;
  if (!isFigure && !PROBLEM.test(address)) return [];
  const words = isFigure ? 'Cite this figure' : 'Cite this problem';
  const cite = button('Cite', () => {
    leave();
    Promise.race([import('../citing/cite-dialog.ts'), tooLate()]).then(
      ({ openRecordDialog }) =>
        isFigure
          ? openRecordDialog(words, `${base}${sheet}figures`, key)
          : openRecordDialog(words, `${base}${address}cite`),
      // The page of the record says the same.
      () => location.assign(base + address),
    );
  });
  cite.setAttribute('aria-label', words);
  return [cite];
}

/** Fails when nobody waits any more. Not with `inTime`, which the script of every page holds. */
const tooLate = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(reject, PATIENCE_IN_MS);
  });
