import type { Element } from 'hast';
import {
  type Address,
  type Child,
  element,
  link,
  rowHead,
  tableHead,
} from '../../markup/element.ts';
import type {
  CompareCell,
  CompareColumn,
  CompareLine,
  CompareRow,
  CompareView,
} from '../../page-models/compare/view.ts';

/** The table of a comparison: a column for each device, a body for each group of properties. */
export function compareTable({ caption, columns, groups }: CompareView, address: Address): Element {
  return element(
    'table',
    { class: 'compare-table' },
    element('caption', {}, element('span', {}, caption)),
    tableHead('Property', ...columns.map((column) => columnHead(column, address))),
    ...groups.map(({ title, rows }) =>
      element(
        'tbody',
        {},
        groupHead(title, columns.length + 1),
        ...rows.map((row) => propertyRow(row, address)),
      ),
    ),
  );
}

function columnHead({ heading, path, isBaseline }: CompareColumn, address: Address): Element {
  return element(
    'th',
    { scope: 'col' },
    link(address(path), heading),
    ...(isBaseline ? after('baseline-mark', 'baseline') : []),
  );
}

function groupHead(title: string, width: number): Element {
  const heading = element('th', { scope: 'rowgroup', colspan: width }, element('span', {}, title));
  return element('tr', { class: 'group' }, heading);
}

function propertyRow({ id, label, note, cells }: CompareRow, address: Address): Element {
  return element(
    'tr',
    { 'data-property': id },
    rowHead(label, ...(note === undefined ? [] : after('row-note', note))),
    ...cells.map((cell) => deviceCell(cell, address)),
  );
}

function deviceCell({ words, lines }: CompareCell, address: Address): Element {
  return element(
    'td',
    {},
    words !== undefined && element('span', { class: 'no-figure' }, words),
    ...lines.map((line) => figureLine(line, address)),
  );
}

function figureLine(line: CompareLine, address: Address): Element {
  const { label, value, isBest, remarks, status, dates, source, path } = line;
  return element(
    'p',
    {},
    ...(label === undefined ? [] : [element('span', { class: 'line-label' }, label), ' ']),
    element('a', { class: isBest ? 'value best' : 'value', href: address(path) }, value),
    ...remarks.flatMap((remark) => after('remark', remark)),
    ...after('origin', `${status}, ${dates}; ${source}`),
  );
}

/** Words of their own look behind others; the space keeps both apart where styles are lost. */
const after = (className: string, words: string): readonly Child[] => [
  ' ',
  element('span', { class: className }, words),
];
