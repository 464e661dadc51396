/** What is not part of a cell's words: the numbers of citations. */
const MARKERS = 'sup';

/** Words of a cell as one line, without what matches the selector. */
export function cellWords(cell: Element, leftOut = MARKERS): string {
  let words = '';
  for (const node of cell.childNodes) {
    if (node instanceof Element) {
      if (!node.matches(leftOut)) words += cellWords(node, leftOut);
    } else if (node.nodeType === Node.TEXT_NODE) words += node.textContent;
  }
  return words;
}

/** A row or cell that the reader has put away stands in the page, but not in what is taken from it. */
const isShown = (part: Element): boolean => !part.matches('[hidden], [data-left-out]');

/**
 * A table as rows of words, its headings first, in the order and with the columns that are shown. A
 * heading over a group of rows is a row of its own, as wide as the others.
 */
export function tableRows(table: HTMLTableElement): string[][] {
  const rows = [...table.rows]
    .filter((row) => isShown(row) && !row.parentElement?.matches('[hidden]'))
    .map((row) =>
      [...row.cells].filter(isShown).map((cell) => cellWords(cell).replaceAll(/\s+/g, ' ').trim()),
    );
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
