import { element } from '../shared/element.ts';
import { cellWords } from '../shared/table-rows.ts';

/** Boxes that put columns of a table away; the first one names the rows and stays. */
export function columnChooser(table: HTMLTableElement, say: (words: string) => void): HTMLElement {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  const boxes = headings.slice(1).map((heading, index) => {
    const name = cellWords(heading).trim();
    const input = element('input', '');
    input.type = 'checkbox';
    input.checked = true;
    input.addEventListener('change', () => {
      // Headings over several columns are of no one column.
      for (const row of table.rows)
        if (row.cells.length === headings.length)
          row.cells[index + 1]?.toggleAttribute('data-left-out', !input.checked);
      say(`${name} is ${input.checked ? 'shown' : 'left out'}.`);
    });
    return element('label', '', input, name);
  });
  return element('fieldset', 'table-columns', element('legend', '', 'Columns'), ...boxes);
}
