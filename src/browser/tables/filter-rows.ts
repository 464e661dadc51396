import { element } from '../shared/element.ts';
import { cellWords } from '../shared/table-rows.ts';

/** A field that leaves only the rows that have each of the words in it. */
export function rowFilter(table: HTMLTableElement, say: (words: string) => void): HTMLElement {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter(isRecord);
  const input = element('input', 'field');
  input.type = 'search';
  input.autocomplete = 'off';
  let texts: readonly string[] | undefined;

  const filter = (): void => {
    // Read once, when it is needed: long tables have tens of thousands of words.
    texts ??= rows.map((row) => folded([...row.cells].map((cell) => cellWords(cell)).join(' ')));
    const wanted = folded(input.value).split(/\s+/);
    let count = 0;
    for (const [at, row] of rows.entries()) {
      const isFound = wanted.every((word) => texts?.[at]?.includes(word));
      row.toggleAttribute('data-left-out', !isFound);
      if (isFound) count += 1;
    }
    // The heading of a group goes with the last of its rows.
    for (const body of table.tBodies)
      for (const row of body.rows)
        if (!isRecord(row))
          row.toggleAttribute(
            'data-left-out',
            ![...body.rows].some((own) => isRecord(own) && !own.matches('[data-left-out]')),
          );
    say(
      input.value.trim() === '' ? `All ${rows.length} rows.` : `${count} of ${rows.length} rows.`,
    );
  };

  input.addEventListener('input', filter);
  // A link to a row is worth more than a filter that leaves it out.
  addEventListener('hashchange', () => {
    const row = table.querySelector('tr:target');
    if (row === null || !row.matches('[data-left-out]')) return;
    input.value = '';
    filter();
    row.scrollIntoView();
  });
  return element('label', 'table-filter', 'Rows with ', input);
}

/** Whether a row holds a record, and is not the heading over some. */
const isRecord = ({ cells }: HTMLTableRowElement): boolean => cells.length > 1;

const folded = (words: string): string =>
  words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
