import { element } from '../shared/element.ts';
import { openFigureDialog } from './cite-dialog.ts';

const ANCHOR = /^#f-(.+)$/;
let offer: HTMLElement | undefined;

/** Puts a button into the row that the address names, and takes it out of the row before. */
export function offerInRow(): void {
  offer?.remove();
  const row = document.querySelector('.spec tr:target');
  // In an article it leads to the row on the data sheet, which is the one that is cited.
  const link = row?.querySelector<HTMLAnchorElement>('th a');
  const [, key] = ANCHOR.exec(link?.hash ?? '') ?? [];
  if (!row || !link || key === undefined) return;
  const takesReports = document.querySelector('[data-report]') !== null;
  const button = element(
    'button',
    'cite-row',
    takesReports ? 'Cite this figure, or report an error' : 'Cite this figure',
  );
  button.type = 'button';
  button.addEventListener('click', () => void openFigureDialog(`${link.pathname}figures`, key));
  offer = button;
  row.querySelector('td')?.append(button);
}
