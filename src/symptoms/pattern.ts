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
  // Most lines have none of these, and to ask is cheaper than to replace.
  let plain = text.includes('\u001B') ? text.replace(CONTROL_SEQUENCES, '') : text;
  if (/[“”‘’]/.test(plain)) plain = plain.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  if (/\s\s|[^\S ]/.test(plain)) plain = plain.replace(/\s+/g, ' ');
  return plain.trim().toLowerCase();
}

/**
 * Reads a pattern; words in braces that are no placeholder are fixed text. A pattern is looked for
 * anywhere in a line, so that `{text}` at its ends says nothing and is left out.
 */
export function readPattern(text: string): Pattern {
  const all = normalised(text)
    .split(/(\{(?:number|path|version|hex|word|text)\})/)
    .filter((part) => part !== '')
    .map((part): Part => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return isPlaceholder(name) ? { placeholder: name } : { fixed: part };
    });
  const says = (part: Part): boolean => !('placeholder' in part && part.placeholder === 'text');
  const parts = all.slice(Math.max(0, all.findIndex(says)), all.findLastIndex(says) + 1);
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

/** Steps that one line may take; real logs need far fewer, and made-up ones stop here. */
const MOST_STEPS = 400;

/** Whether a normalised line holds the pattern somewhere. */
export function holds(line: string, { parts }: Pattern): boolean {
  const budget = { steps: MOST_STEPS };
  const [first] = parts;
  if (first === undefined) return false;
  if (!('fixed' in first)) return walk(line, 0, parts, undefined, budget);
  const fixed = first.fixed.trimStart();
  for (let at = line.indexOf(fixed); at !== -1; at = line.indexOf(fixed, at + 1)) {
    if (walk(line, at + fixed.length, parts.slice(1), undefined, budget)) return true;
    if (budget.steps <= 0) return false;
  }
  return false;
}

/**
 * Walks through the parts from a place on. After a placeholder each place where the next fixed part
 * stands is tried, as far as the budget goes.
 */
function walk(
  line: string,
  at: number,
  parts: readonly Part[],
  open: Placeholder | undefined,
  budget: { steps: number },
): boolean {
  budget.steps -= 1;
  if (budget.steps <= 0) return false;
  const [part, ...rest] = parts;
  if (part === undefined) return open === undefined || line.slice(at).trim() !== '';
  if ('placeholder' in part)
    // Two placeholders in a row mean as much as one that may be anything.
    return walk(line, at, rest, open === undefined ? part.placeholder : 'text', budget);
  const fixed = rest.length === 0 ? part.fixed.trimEnd() : part.fixed;
  if (open === undefined)
    return line.startsWith(fixed, at) && walk(line, at + fixed.length, rest, undefined, budget);
  for (let next = line.indexOf(fixed, at); next !== -1; next = line.indexOf(fixed, next + 1)) {
    const isOfKind = PLACEHOLDERS[open].test(line.slice(at, next).trim());
    if (isOfKind && walk(line, next + fixed.length, rest, undefined, budget)) return true;
    budget.steps -= 1;
    if (budget.steps <= 0) return false;
  }
  return false;
}
