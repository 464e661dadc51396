/**
 * Reads CSV as RFC 4180 defines it, and nothing looser: lines end in CR LF, quotes stand around
 * whole fields only and are doubled within, and every line has as many fields as the first.
 *
 * @throws Error at the first place that breaks the rule
 */
export function readStrictCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const field = /"((?:[^"]|"")*)"(?=,|\r\n)|([^",\r\n]*)(?=,|\r\n)/y;
  while (at < text.length) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (match === null)
      throw new Error(`Not RFC 4180 at ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = field.lastIndex;
    if (text[at] === ',') at += 1;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) throw new Error('The last line does not end in CR LF');
  const uneven = rows.findIndex(({ length }) => length !== rows[0]?.length);
  if (uneven >= 0) throw new Error(`Line ${uneven + 1} has ${rows[uneven]?.length} fields`);
  return rows;
}

/** The records of a CSV file by the names of its header. */
export function readCsvRecords(text: string): Map<string, string>[] {
  const [head = [], ...rows] = readStrictCsv(text);
  return rows.map((row) => new Map(head.map((name, index) => [name, row[index] ?? ''])));
}
