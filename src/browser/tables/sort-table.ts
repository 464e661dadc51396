import { element } from '../shared/element.ts';
import { cellWords } from '../shared/table-rows.ts';
import { columnKeys } from './cell-key.ts';
import { commonGroup, compareKeys, nextOrder, type SortKey, type SortOrder } from './row-order.ts';

/** Parts of a cell that do not say its value: notes, other values, citations. */
const NOTES = 'sup, small, ul, .row-note';

/** Columns of longer texts have no order that means anything. */
const LONGEST_WORDS = 48;

/** Rows that are looked at to see whether a column can be sorted. */
const SAMPLE = 25;

interface Body {
  readonly body: HTMLTableSectionElement;
  /** Its rows in the order of the page, without the heading of the group. */
  readonly rows: readonly HTMLTableRowElement[];
}

/**
 * Makes the headings of a table buttons: the first press sorts upwards, the second downwards, the
 * third brings the order of the page back. Groups of rows stay together. Returns a button that
 * brings the order of the page back, or nothing where no column can be sorted.
 */
export function makeSortable(
  table: HTMLTableElement,
  say: (words: string) => void,
): HTMLButtonElement[] {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  const bodies = [...table.tBodies].map((body) => ({
    body,
    rows: [...body.rows].filter(({ cells }) => cells.length === headings.length),
  }));
  const rowCount = bodies.reduce((sum, { rows }) => sum + rows.length, 0);
  const restore = element('button', 'button', 'Order of the page');
  restore.type = 'button';
  restore.disabled = true;

  const sort = (column: number, order: SortOrder | undefined): void => {
    for (const other of headings) other.removeAttribute('aria-sort');
    const heading = headings[column];
    if (order !== undefined) heading?.setAttribute('aria-sort', order);
    const type = sortBodies(bodies, column, order);
    restore.disabled = order === undefined;
    say(
      order === undefined
        ? 'In the order of the page.'
        : `${rowCount} rows sorted by ${heading === undefined ? '' : cellWords(heading).trim()}, ${orderWords(type, order)}.`,
    );
  };

  let isSortable = false;
  for (const [column, heading] of headings.entries()) {
    // A button without words has no name.
    if (cellWords(heading).trim() === '') continue;
    if (heading.dataset['unsorted'] !== undefined || !canSort(bodies, column)) continue;
    isSortable = true;
    // A link in a heading keeps working beside the button; in it, neither could be told apart.
    const hasLink = heading.querySelector('a, button') !== null;
    const button = element('button', 'sort', ...(hasLink ? [] : heading.childNodes));
    if (hasLink) button.ariaLabel = `Sort by ${cellWords(heading).trim()}`;
    button.type = 'button';
    heading.append(button);
    button.addEventListener('click', () =>
      sort(column, nextOrder(heading.getAttribute('aria-sort'))),
    );
  }
  restore.addEventListener('click', () => sort(0, undefined));
  return isSortable ? [restore] : [];
}

const keysOf = (rows: readonly HTMLTableRowElement[], column: number): SortKey[] =>
  columnKeys(
    rows.map(({ cells }) => {
      const cell = cells[column];
      const { v, u } = cell?.dataset ?? {};
      return {
        words: cell === undefined ? '' : cellWords(cell, NOTES),
        ...(v !== undefined && { value: v }),
        ...(u !== undefined && { unit: u }),
      };
    }),
  );

/** Whether a column has short values, and not all the same. */
function canSort(bodies: readonly Body[], column: number): boolean {
  const rows = bodies.flatMap(({ rows: own }) => (own.length > 1 ? own : [])).slice(0, SAMPLE);
  const keys = keysOf(rows, column).filter(({ value }) => value !== undefined);
  const lengths = keys.map(({ value }) => String(value).length).sort((a, b) => a - b);
  const values = new Set(keys.map(({ group, value }) => `${value} ${group}`));
  return values.size > 1 && (lengths[Math.floor(lengths.length / 2)] ?? 0) <= LONGEST_WORDS;
}

/** Sorts the rows of each group; returns what was compared. */
function sortBodies(
  bodies: readonly Body[],
  column: number,
  order: SortOrder | undefined,
): 'number' | 'string' {
  let type: 'number' | 'string' = 'string';
  for (const { body, rows } of bodies) {
    if (order === undefined) {
      body.append(...rows);
      continue;
    }
    const keys = keysOf(rows, column);
    const first = commonGroup(keys);
    if (keys.some(({ value }) => typeof value === 'number')) type = 'number';
    const none: SortKey = { group: '', value: undefined };
    const sorted = rows
      .map((row, at) => ({ row, key: keys[at] ?? none }))
      .sort((a, b) => compareKeys(a.key, b.key, order, first))
      .map(({ row }) => row);
    body.append(...sorted);
  }
  return type;
}

function orderWords(type: 'number' | 'string', order: SortOrder): string {
  if (type === 'number') return order === 'ascending' ? 'smallest first' : 'largest first';
  return order === 'ascending' ? 'A to Z' : 'Z to A';
}
