import { FILE_START, type Position } from './problems.ts';
import { LineIndex } from './text-runs.ts';

const CODE = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`|\\./gm;

/**
 * Where an author has to look for a fault of MDX syntax. The parser stops where it can read no
 * further; a tag or a quote that is not closed began earlier, often lines earlier.
 */
export function mdxFaultPlace(error: unknown, reason: string, text: string): Position {
  const unclosed = /closing tag for `[^`]*` \((\d+):(\d+)/.exec(reason);
  if (unclosed) return { line: Number(unclosed[1]), column: Number(unclosed[2]) };
  const place = placeOf(error);
  return /in (?:attribute )?(?:name|value)|attribute|expression/.test(reason)
    ? (tagStart(text, place) ?? place)
    : place;
}

function placeOf(error: unknown): Position {
  if (typeof error === 'object' && error !== null && 'line' in error && 'column' in error) {
    const { line, column } = error;
    if (typeof line === 'number' && typeof column === 'number') return { line, column };
  }
  return FILE_START;
}

/** Start of the tag that is open at a place in the text, quotes taken into account. */
function tagStart(text: string, place: Position): Position | undefined {
  const lines = text.split('\n');
  const before = lines.slice(0, place.line - 1).join('\n').length + place.column;
  const plain = text.slice(0, before).replace(CODE, (code) => code.replace(/[^\n]/g, ' '));
  let start: number | undefined;
  let quote = '';
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (start === undefined) start = /^<[A-Za-z]/.test(plain.slice(at, at + 2)) ? at : start;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') start = undefined;
  }
  return start === undefined ? undefined : new LineIndex(text).at(start);
}
