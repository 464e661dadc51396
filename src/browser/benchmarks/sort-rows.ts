/**
 * Lets readers sort the rows of a `data-sortable` table: each heading becomes a button. The first
 * press sorts upwards, the second downwards, the third brings the order of the page back.
 */
import { compareKeys, nextOrder, type SortKey, type SortOrder } from './row-order.ts';

/** Words of cells whose source states nothing. */
const UNKNOWN_WORDS = new Set(['', 'not stated', 'no model']);

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]'))
  makeSortable(table);

function makeSortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (body === undefined) return;
  const rows = [...body.rows];

  const sort = (column: number, order: SortOrder | undefined): void => {
    const sorted =
      order === undefined
        ? rows
        : rows
            .map((row) => ({ row, key: keyOf(row.cells[column]) }))
            .sort((a, b) => compareKeys(a.key, b.key, order))
            .map(({ row }) => row);
    body.append(...sorted);
  };

  for (const [column, heading] of headings.entries()) {
    if (heading.dataset['unsorted'] !== undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const order = nextOrder(heading.getAttribute('aria-sort'));
      for (const other of headings) other.removeAttribute('aria-sort');
      if (order !== undefined) heading.setAttribute('aria-sort', order);
      sort(column, order);
    });
  }
}

function keyOf(cell: HTMLTableCellElement | undefined): SortKey {
  const { v, u = '' } = cell?.dataset ?? {};
  if (v !== undefined) {
    const number = Number(v);
    return { group: u, value: Number.isNaN(number) ? v : number };
  }
  // Notes stand in elements of their own.
  const words = [...(cell?.childNodes ?? [])]
    .filter((node) => node.nodeName !== 'SMALL')
    .map((node) => node.textContent)
    .join('');
  return { group: u, value: UNKNOWN_WORDS.has(words) ? undefined : words };
}
