import type { Element } from 'hast';
import { type Address, element, link, rowHead, tableHead } from '../../markup/element.ts';
import { FIT_PATH } from '../../page-models/fit/data.ts';
import type { ReverseRow } from '../../page-models/fit/reverse.ts';
import type { FitView } from '../../page-models/fit/view.ts';

/** All models on the device of a question. */
export function fitReverse({ reverseCaption, reverse }: FitView, address: Address): Element {
  return element(
    'table',
    { class: 'fit-table' },
    element('caption', {}, element('span', {}, reverseCaption)),
    tableHead('Model', 'Best format that fits', 'Memory', 'Decode ceiling'),
    element('tbody', {}, ...reverse.map((row) => reverseRow(row, address))),
  );
}

function reverseRow(row: ReverseRow, address: Address): Element {
  const { verdict } = row;
  const fits = verdict === 'fits' || verdict === 'tight' || verdict === 'weights';
  return element(
    'tr',
    { 'data-reverse': row.id },
    rowHead(link(address(FIT_PATH + row.query), row.model)),
    element('td', {}, fits ? row.format : `none; ${row.format} comes closest`),
    element('td', { class: 'fit-cell', 'data-outcome': verdict ?? 'unknown' }, row.words),
    element('td', {}, row.ceilingWords ?? 'not known'),
  );
}
