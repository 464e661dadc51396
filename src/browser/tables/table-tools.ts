/** Tools of tables: order, filter, choice of columns, a file to take away, and a head that stays. */
import styles from '../../styles/table-tools.css?url';
import { element } from '../shared/element.ts';
import { loadStyles } from '../shared/load-styles.ts';
import { columnChooser } from './choose-columns.ts';
import { copyButtons, downloadButton } from './download-table.ts';
import { rowFilter } from './filter-rows.ts';
import { keepHeadsInView } from './keep-head.ts';
import { makeSortable } from './sort-table.ts';

/** From how many rows on a filter is worth its place. */
const MANY_ROWS = 16;
/** From how many columns on a choice of them is. */
const MANY_COLUMNS = 6;
/** Fewer rows are seen at a glance. */
const FEWEST_ROWS = 4;

/** Its rows are properties in groups, which have an order of their own. */
const COMPARISON = '.compare-table';

/**
 * Gives every table of the page its tools, once their styles are there. No table is moved or wrapped: a
 * long one takes a phone seconds to lay out again.
 */
export async function connectTables(): Promise<void> {
  await loadStyles(styles);
  const found = [...document.querySelectorAll<HTMLElement>('.table-region')].flatMap((region) => {
    const table = region.querySelector('table');
    return table === null || table.tHead === null ? [] : [{ region, table }];
  });
  for (const { region, table } of found) {
    region.classList.add('has-edges');
    if (!table.matches(COMPARISON)) addTools(region, table);
  }
  keepHeadsInView(found.map(({ table }) => table));
}

function addTools(region: HTMLElement, table: HTMLTableElement): void {
  const rows = [...table.tBodies].reduce((sum, { rows: own }) => sum + own.length, 0);
  if (rows < FEWEST_ROWS) return;
  const name = region.getAttribute('aria-label') ?? 'Table';
  const status = element('p', 'table-status');
  status.setAttribute('role', 'status');
  const say = (words: string): void => {
    status.textContent = words;
  };
  const columns = table.tHead?.rows[0]?.cells.length ?? 0;
  const tools = element(
    'div',
    'table-tools-row',
    ...(rows >= MANY_ROWS ? [rowFilter(table, say)] : []),
    ...makeSortable(table, say),
    downloadButton(table, name),
    ...copyButtons(table, say),
    ...(columns >= MANY_COLUMNS ? [columnChooser(table, say)] : []),
  );
  const summary = element('summary', '', 'Table tools');
  summary.setAttribute('aria-label', `Table tools: ${name}`);
  // Outside what folds: what it says is heard while the tools are folded, too.
  const details = element('details', 'table-tools', summary, tools);
  const box = element('div', 'table-box', details, status);
  // Where a table stands below what floats, so do its tools.
  box.classList.toggle('wide', region.matches('.wide'));
  region.before(box);
}
