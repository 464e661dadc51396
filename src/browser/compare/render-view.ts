import type {
  CompareCell,
  CompareLine,
  CompareRow,
  CompareView,
} from '../../page-models/compare/view.ts';
import { element } from '../shared/element.ts';

/**
 * Draws a comparison, cell for cell as `src/pages/compare/_ComparisonTable.astro` does; a test
 * holds both together.
 *
 * @param base path that the site is served under, without a slash at its end
 */
export function renderView(view: CompareView, base: string): HTMLTableElement {
  const table = element('table', 'compare-table');
  table.append(
    element('caption', '', element('span', '', view.caption)),
    element('thead', '', headRow(view, base)),
    ...view.groups.map(({ title, rows }) => {
      const heading = element('th', '', element('span', '', title));
      heading.scope = 'rowgroup';
      heading.colSpan = view.columns.length + 1;
      const lines = rows.map((row) => bodyRow(row, base));
      return element('tbody', '', element('tr', 'group', heading), ...lines);
    }),
  );
  return table;
}

function headRow({ columns }: CompareView, base: string): HTMLElement {
  return element(
    'tr',
    '',
    heading('col', 'Property'),
    ...columns.map(({ title, path, isBaseline }) => {
      const mark = isBaseline ? [' ', element('span', 'baseline-mark', 'baseline')] : [];
      return heading('col', link('', base + path, title), ...mark);
    }),
  );
}

function bodyRow({ id, label, note, cells }: CompareRow, base: string): HTMLElement {
  const notes = note === undefined ? [] : [' ', element('span', 'row-note', note)];
  const row = element(
    'tr',
    '',
    heading('row', label, ...notes),
    ...cells.map((cell) => bodyCell(cell, base)),
  );
  row.dataset['property'] = id;
  return row;
}

function bodyCell({ words, lines }: CompareCell, base: string): HTMLElement {
  const missing = words === undefined ? [] : [element('span', 'no-figure', words)];
  return element('td', '', ...missing, ...lines.map((line) => figureLine(line, base)));
}

function figureLine(line: CompareLine, base: string): HTMLElement {
  return element(
    'p',
    '',
    ...(line.label === undefined ? [] : [element('span', 'line-label', line.label), ' ']),
    link(line.isBest ? 'value best' : 'value', base + line.path, line.value),
    ...line.remarks.flatMap((remark) => [' ', element('span', 'remark', remark)]),
    ' ',
    element('span', 'origin', `${line.status}, ${line.dates}; ${line.source}`),
  );
}

function heading(scope: 'col' | 'row', ...children: readonly (Node | string)[]): HTMLElement {
  const made = element('th', '', ...children);
  made.scope = scope;
  return made;
}

function link(className: string, href: string, text: string): HTMLElement {
  const made = element('a', className, text);
  made.href = href;
  return made;
}
