import { type CopyResult, copyText } from '../shared/copy-text.ts';
import { csvText } from '../shared/csv.ts';
import { element } from '../shared/element.ts';
import { markdownTable } from '../shared/markdown-table.ts';
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

const SAID: Readonly<Record<CopyResult, string>> = {
  copied: 'copied as shown',
  refused: 'not copied, because the browser does not let this page copy',
  failed: 'not copied',
};

/** Buttons that copy the table as it is shown: its rows, order and columns. */
export function copyButtons(
  table: HTMLTableElement,
  say: (words: string) => void,
): HTMLButtonElement[] {
  const forms = { CSV: csvText, Markdown: markdownTable };
  return Object.entries(forms).map(([form, write]) => {
    const button = element('button', 'button', `Copy ${form}`);
    button.type = 'button';
    button.addEventListener('click', () => {
      const rows = tableRows(table);
      const count = `${rows.length - 1} rows`;
      void copyText(write(rows)).then((result) => say(`${count} as ${form}: ${SAID[result]}.`));
    });
    return button;
  });
}

const fileName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'table';
