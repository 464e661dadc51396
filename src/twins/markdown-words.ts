import { escapeMarkdown } from '../exports/markdown.ts';
import type { Marker } from '../knowledge/citations.ts';

/** Marks that begin a heading, a list or a rule, but only at the start of a text. */
const STARTING_MARK = /^(?:[#+-]|\d+(?=[.)](?:\s|$)))/;
/** An escaped underscore between letters or digits, where Markdown does not read it as emphasis. */
const NEEDLESS_ESCAPE = /(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu;

/** Text in which no character acts as Markdown, with ordinary spaces and on one line. */
export function plain(text: string): string {
  return escapeMarkdown(text.replaceAll('\u00A0', ' ').trim())
    .replace(NEEDLESS_ESCAPE, '_')
    .replace(STARTING_MARK, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** The numbers of sources as footnotes: "[^1][^2]". */
export function notes(markers: readonly Marker[]): string {
  return [...new Set(markers.map(({ number }) => `[^${number}]`))].join('');
}

/** A text with the numbers of its sources. */
export function sourced(text: string, markers: readonly Marker[]): string {
  return `${plain(text)}${notes(markers)}`;
}

/** A link. */
export function link(text: string, address: string): string {
  return `[${plain(text)}](${/[\s()<>]/.test(address) ? `<${address}>` : address})`;
}

/** A table; its cells are Markdown on one line. Nothing where there is no row. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}

/** A list of items that are Markdown; a second paragraph of an item is set in. */
export function list(items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return [items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')];
}

/** Blocks below a heading; nothing where there is no block. */
export function section(
  title: string,
  blocks: readonly (string | undefined | false)[],
  depth = 2,
): readonly string[] {
  const own = blocks.filter((block) => block !== undefined && block !== false && block !== '');
  return own.length === 0 ? [] : [`${'#'.repeat(depth)} ${plain(title)}`, ...own.map(String)];
}

/** Program text, in a fence that is longer than any within. */
export function code(text: string): string {
  const longest = [...text.matchAll(/`{3,}/g)].reduce(
    (most, [run]) => Math.max(most, run.length),
    2,
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** Parts that are there, with something between them. */
export function joined(parts: readonly (string | undefined | false)[], between = '; '): string {
  return parts.filter(Boolean).join(between);
}
