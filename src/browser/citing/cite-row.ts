import { element } from '../shared/element.ts';
import { openRecordDialog } from './cite-dialog.ts';

/** Rows that are cited one by one: which, the link that leads to them, where the offer stands, and its words. */
const ROWS = [
  // In an article the link leads to the row on the data sheet, which is the one that is cited.
  { row: '.spec tr', link: 'th a', place: 'td', record: 'figure' },
  { row: '.runs tr', link: 'td:last-child a', place: 'th', record: 'run' },
  { row: '.claims > li', link: '.claim-head a', place: '.claim-head', record: 'claim' },
] as const;

const ANCHOR = /^#(?:f-)?(.+)$/;
let offer: HTMLElement | undefined;

/** Puts a button into the row that the address names, and takes it out of the row before. */
export function offerInRow(): void {
  offer?.remove();
  const named = document.querySelector(':target');
  const found = ROWS.find(({ row }) => named?.matches(row));
  if (named === null || found === undefined) return;
  const link = named.querySelector<HTMLAnchorElement>(found.link);
  const [, key] = ANCHOR.exec(link?.hash ?? '') ?? [];
  if (link === null || key === undefined) return;
  const takesReports = document.querySelector('[data-report]') !== null;
  const words = `Cite this ${found.record}`;
  const button = element(
    'button',
    'cite-row',
    takesReports ? `${words}, or report an error` : words,
  );
  button.type = 'button';
  button.addEventListener(
    'click',
    () => void openRecordDialog(words, `${link.pathname}figures`, key),
  );
  offer = button;
  named.querySelector(found.place)?.append(button);
}
