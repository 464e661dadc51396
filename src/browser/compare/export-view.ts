import type { CompareCell, CompareView } from '../../page-models/compare/view.ts';
import { csvText } from '../shared/csv.ts';
import { escapeMarkdown } from '../shared/markdown-table.ts';

/** The full address of a path of the site. */
export type AddressOf = (path: string) => string;

/** Between the figures of one cell. */
const JOIN = ' / ';

/**
 * The shown table as CSV (RFC 4180): a line for each property, and for each device its value, the
 * number in the row's unit, remarks, status, date, source and the address of the figure.
 */
export function csvOf(view: CompareView, addressOf: AddressOf): string {
  const parts = ['', ' – number', ' – remarks', ' – status', ' – dates', ' – source', ' – address'];
  const head = view.columns.flatMap(({ title }) => parts.map((part) => title + part));
  const rows = view.groups.flatMap(({ title, rows: list }) =>
    list.map(({ label, unit = '', cells }) => [
      title,
      label,
      unit,
      ...cells.flatMap((cell) => csvCells(cell, addressOf)),
    ]),
  );
  return csvText([['Group', 'Property', 'Unit', ...head], ...rows]);
}

function csvCells({ words, lines }: CompareCell, addressOf: AddressOf): string[] {
  if (words !== undefined) return [words, '', '', '', '', '', ''];
  const join = (texts: readonly string[]): string => texts.join(JOIN);
  return [
    join(lines.map(({ value, label }) => (label === undefined ? value : `${value} (${label})`))),
    join(lines.map(({ number }) => (number === undefined ? '' : String(number)))),
    join(lines.map(({ remarks }) => remarks.join(', '))),
    join(lines.map(({ status }) => status)),
    join(lines.map(({ dates }) => dates)),
    join(lines.map(({ source }) => source)),
    join(lines.map(({ path }) => addressOf(path))),
  ];
}

/** The shown table in Markdown (GFM); each value leads to its row on the data sheet. */
export function markdownOf(view: CompareView, addressOf: AddressOf): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const head = ['Property', ...view.columns.map(({ title }) => escapeMarkdown(title))];
  const rows = view.groups.flatMap((group) =>
    group.rows.map(({ label, cells }) =>
      line([escapeMarkdown(label), ...cells.map((cell) => markdownCell(cell, addressOf))]),
    ),
  );
  return line(head) + line(head.map(() => '---')) + rows.join('');
}

function markdownCell({ words, lines }: CompareCell, addressOf: AddressOf): string {
  if (words !== undefined) return escapeMarkdown(words);
  return lines
    .map(({ value, isBest, label, remarks, dates, source, path }) => {
      const link = `[${escapeMarkdown(value)}](${addressOf(path)})`;
      const notes = [...(label === undefined ? [] : [label]), ...remarks, `${source}; ${dates}`];
      return `${isBest ? `**${link}**` : link} (${escapeMarkdown(notes.join(', '))})`;
    })
    .join('<br>');
}
