import { formatFigure } from '../../knowledge/format-value.ts';
import type { Article, Knowledge } from '../../knowledge/knowledge-records.ts';

/** More than a row shows. */
const ENOUGH = 300;

/**
 * How each section of an article begins, by its anchor, in words as readers see them: facts by their
 * values, links by their words, without tables, code and what other components draw.
 */
export function sectionTexts(
  { body }: Article,
  facts: Knowledge['facts'],
): ReadonlyMap<string, string> {
  const lines = body.source.split('\n');
  return new Map(
    body.headings.map(({ slug, line }, index) => {
      const end = body.headings[index + 1]?.line ?? lines.length + 1;
      return [slug, beginning(lines.slice(line, end - 1), facts)];
    }),
  );
}

function beginning(lines: readonly string[], facts: Knowledge['facts']): string {
  let text = '';
  let isCode = false;
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    else if (!isCode && !/^\s*(?:\||<(?!Fact|Cite)|\[\^?[^\]]+\]:|$)/.test(line))
      text += ` ${words(line, facts)}`;
    if (text.length > ENOUGH) break;
  }
  return text.replace(/\s+/g, ' ').trim();
}

const words = (line: string, facts: Knowledge['facts']): string =>
  line
    .replace(/^\s*(?:[-*+>]|\d+[.)])\s+/, '')
    .replace(/<Fact id="([^"]+)"[^>]*\/>/g, (_, id: string) => {
      const fact = facts.get(id);
      return fact === undefined ? '' : formatFigure(fact);
    })
    .replace(/<[^>]*>/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)|\[\^[^\]]+\]/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*`]|(?<![\p{L}\p{N}\\])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
