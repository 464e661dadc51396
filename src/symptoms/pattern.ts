/**
 * Patterns of program output. A pattern is one line with placeholders for what differs from case to
 * case; it is matched by walking through its fixed parts, so that no input can make it slow.
 */

/** What a placeholder stands for. */
export const PLACEHOLDERS = {
  number: /^[-+]?\d[\d.,]*$/,
  path: /^\S+$/,
  version: /^v?\d\S*$/,
  hex: /^(?:0x)?[\da-f]+$/,
  word: /^\S+$/,
  text: /^.*$/,
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

/** Fixed text, or a placeholder. */
type Part = { readonly fixed: string } | { readonly placeholder: Placeholder };

/** A pattern, ready to be matched. */
export interface Pattern {
  readonly parts: readonly Part[];
  /** Letters, digits and marks of its fixed parts: how much it says. */
  readonly weight: number;
  /** Its longest fixed part, by which lines are found that may match. */
  readonly anchor: string;
}

/** Colours and other control sequences of terminals (ECMA-48). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_SEQUENCES = /\u001B\[[0-9;?]*[ -/]*[@-~]/g;

/** A text as it is compared: lower case, single blanks, straight quotation marks. */
export function normalised(text: string): string {
  return text
    .replace(CONTROL_SEQUENCES, '')
    .toLowerCase()
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads a pattern; words in braces that are no placeholder are fixed text. */
export function readPattern(text: string): Pattern {
  const parts = normalised(text)
    .split(/(\{(?:number|path|version|hex|word|text)\})/)
    .filter((part) => part !== '')
    .map((part): Part => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return isPlaceholder(name) ? { placeholder: name } : { fixed: part };
    });
  const fixed = parts.flatMap((part) => ('fixed' in part ? part.fixed : []));
  return {
    parts,
    weight: fixed.join('').replaceAll(' ', '').length,
    anchor: [...fixed].sort((a, b) => b.length - a.length)[0]?.trim() ?? '',
  };
}

function isPlaceholder(name: string | undefined): name is Placeholder {
  return name !== undefined && Object.hasOwn(PLACEHOLDERS, name);
}

/** Places of the first fixed part that are tried in one line; more are never needed in real logs. */
const MOST_STARTS = 20;

/** Whether a normalised line holds the pattern somewhere. */
export function holds(line: string, { parts }: Pattern): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  if (!('fixed' in first)) return walk(line, 0, parts);
  let start = line.indexOf(first.fixed);
  for (let tries = 0; start !== -1 && tries < MOST_STARTS; tries += 1) {
    if (walk(line, start, parts)) return true;
    start = line.indexOf(first.fixed, start + 1);
  }
  return false;
}

/** Walks through the parts from a place on; each fixed part is taken where it comes first. */
function walk(line: string, start: number, parts: readonly Part[]): boolean {
  let at = start;
  let open: Placeholder | undefined;
  for (const part of parts) {
    if ('placeholder' in part) {
      // Two placeholders in a row mean as much as one that may be anything.
      open = open === undefined ? part.placeholder : 'text';
      continue;
    }
    const next = open === undefined ? at : line.indexOf(part.fixed, at);
    if (next === -1 || !line.startsWith(part.fixed, next)) return false;
    if (open !== undefined && !PLACEHOLDERS[open].test(line.slice(at, next).trim())) return false;
    at = next + part.fixed.length;
    open = undefined;
  }
  // What a last placeholder stands for may be followed by anything.
  return open === undefined || open === 'text' || line.slice(at).trim() !== '';
}
