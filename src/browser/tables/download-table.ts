import { csvText } from '../shared/csv.ts';
import { element } from '../shared/element.ts';
import { tableRows } from '../shared/table-rows.ts';

/** A button that hands out the table as it is shown, as a CSV file. */
export function downloadButton(table: HTMLTableElement, name: string): HTMLButtonElement {
  const button = element('button', 'button', 'Download CSV');
  button.type = 'button';
  button.addEventListener('click', () => {
    const file = new Blob([csvText(tableRows(table))], { type: 'text/csv;charset=utf-8' });
    const link = element('a', '');
    link.href = URL.createObjectURL(file);
    link.download = `${fileName(name)}.csv`;
    link.click();
    // After the browser has taken it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  return button;
}

const fileName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'table';
