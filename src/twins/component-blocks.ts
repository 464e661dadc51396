import type { DrawingView } from '../drawings/drawing-view.ts';
import type { Marker } from '../knowledge/citations.ts';
import type { Block, CellView, EventView } from '../page-models/article/blocks.ts';
import type { FigureView } from '../page-models/shared/figure-view.ts';
import type { SpecGroup } from '../page-models/shared/spec-rows.ts';
import { joined, list, notes, plain, sourced, table } from './markdown-words.ts';

/** What a component of an article shows, as Markdown: words within a line, or blocks. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'cite':
      return notes(block.markers);
    case 'fact':
      return sourced(block.figure.text, block.markers);
    case 'specTable':
      return blocks([`**${plain(block.caption)}**`, ...specBlocks(block.groups)]);
    case 'dataTable':
      return blocks([
        `**${plain(block.caption)}**`,
        ...table(
          [block.rowHeading, ...block.columns].map(plain),
          block.rows.map(({ label, cells }) => [plain(label), ...cells.map(cellMarkdown)]),
        ),
        plain(block.note ?? ''),
      ]);
    case 'priceTable':
      return blocks([
        `**${plain(block.caption)}: prices**`,
        ...table(
          ['What', 'From or on', 'Price', 'Note'],
          block.rows.map(({ label, from, value, note, markers }) => [
            plain(label),
            plain(from),
            sourced(value, markers),
            plain(note ?? ''),
          ]),
        ),
      ]);
    case 'timeline':
      return blocks(list(block.years.flatMap(({ events }) => events.map(eventMarkdown))));
    case 'disputed':
      return blocks([
        `**${plain(block.label)}: values claimed**`,
        ...table(
          ['Value', 'Who says so', 'Dates', 'Why'],
          block.rows.map(({ value, claimant, dates, reason, markers }) => [
            sourced(value, markers),
            plain(claimant),
            plain(dates),
            plain(reason ?? ''),
          ]),
        ),
      ]);
    case 'drawing':
      return drawingMarkdown(block.drawing, block.markers);
    case 'note':
      return '';
  }
}

/** A drawing as its words and the table of its data. */
export function drawingMarkdown(
  { title, description, columns, rows }: DrawingView,
  markers: readonly Marker[],
): string {
  return blocks([
    `**${plain(title)}.** ${sourced(description, markers)}`,
    ...table(
      columns.map(plain),
      rows.map((row) => row.map(plain)),
    ),
  ]);
}

/** An event on one line. */
export function eventMarkdown({ date, kind, text, note, seenOn, markers }: EventView): string {
  return joined(
    [
      `**${plain(date)}** (${plain(kind)}): ${sourced(text, markers)}`,
      note && plain(note),
      seenOn && plain(seenOn),
    ],
    ' ',
  );
}

/** Figures with what joins them, then words, then sources. */
export function cellMarkdown({ figures, join, text, markers }: CellView): string {
  return `${figuresMarkdown(figures, join)}${text ? `${figures.length > 0 ? ' ' : ''}${plain(text)}` : ''}${notes(markers)}`;
}

/** Several figures with what joins them. */
export function figuresMarkdown(figures: readonly FigureView[], join: string): string {
  return figures.map(({ text }) => plain(text)).join(join);
}

function specBlocks(groups: readonly SpecGroup[]): readonly string[] {
  return table(
    ['Group', 'Property', 'Value', 'Status and dates'],
    groups.flatMap(({ title, rows }) =>
      rows.map((row) => [
        plain(title),
        plain(row.label),
        sourced(row.value, row.markers),
        plain(`${row.statusWords}, ${row.dates}`),
      ]),
    ),
  );
}

const blocks = (parts: readonly string[]): string => parts.filter(Boolean).join('\n\n');
