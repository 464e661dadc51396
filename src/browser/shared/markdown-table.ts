/** Rows as a table in Markdown (GFM), the first as its head. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const lines = rows.map((row) => line(row.map(escapeMarkdown)));
  return line(head.map(escapeMarkdown)) + line(head.map(() => '---')) + lines.join('');
}

/** Text without signs that Markdown would take for markup, or for the end of a cell or a row. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\|[\]*_<>`~]/g, '\\$&');
}
