import postcss, { type ChildNode, type Container } from 'postcss';

const TAG = /<([a-z][a-z0-9]*)/g;
const CLASSES = /\sclass="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;
const DATA = /\s(data-[a-z-]+)/g;
const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/g;
/** Not drawn at first; brings its own sheets with the code that opens it. */
const DIALOG = /<dialog\b[^>]*>[\s\S]*?<\/dialog>/g;

/** What an element must not have, and what a part of it is called; may hold one function more. */
const LEFT_OUT = /::?(?!(?:is|where|has)\()[a-z-]+\((?:[^()]|\([^()]*\))*\)/;
/** `:is(.a, .b)`, `:has(> .a)` */
const CHOICE = /:(?:is|where|has)\(([^()]*)\)/;
const ATTRIBUTE = /\[([\w-]+)[^\]]*\]/g;
const NAME = /[.#@][\w-]+|(?<![\w:-])[a-z][a-z0-9]*/g;

/** Names to be asked for one by one. */
export type Names = Pick<ReadonlySet<string>, 'has'>;

/** Names of a page: those that are drawn at first, and all that may come to stand in it. */
export interface PageNames {
  readonly drawn: ReadonlySet<string>;
  readonly possible: Names;
}

/**
 * Names that stand in a page: `table`, `.spec`, `#menu`, `@data-row`.
 *
 * @param byScripts names that scripts may add
 */
export function namesIn(html: string, byScripts: Names): PageNames {
  const whole = html.replace(SCRIPT, '');
  const written = new Set(namesOf(whole));
  return {
    drawn: new Set(namesOf(whole.replace(DIALOG, ''))),
    possible: { has: (name) => written.has(name) || byScripts.has(name) },
  };
}

function namesOf(html: string): string[] {
  const found = (pattern: RegExp): string[] => [
    ...new Set([...html.matchAll(pattern)].map(([, one = '']) => one)),
  ];
  return [
    ...found(TAG),
    ...found(CLASSES).flatMap((words) => words.split(/\s+/).map((word) => `.${word}`)),
    ...found(ID).map((id) => `#${id}`),
    ...found(DATA).map((name) => `@${name}`),
  ];
}

/** The rules of a sheet that may hold for a page; nothing where it has no use for the sheet. */
export type SheetUse = (names: PageNames) => string;

/**
 * Reads a sheet. A page has a use for it if a rule may hold for what is drawn at first; each rule then
 * goes by all that may come. Where in the page the names stand is not looked at.
 */
export function sheetUse(text: string): SheetUse {
  const parts = readParts(postcss.parse(text));
  const asked = [...new Set(namesAskedBy(parts))];
  const written = new Map<string, string>();
  return ({ drawn, possible }) => {
    if (!mayHold(parts, drawn)) return '';
    // Many pages of a template ask for the same.
    const key = asked.map((name) => (possible.has(name) ? '1' : '0')).join('');
    const text = written.get(key) ?? write(parts, possible);
    written.set(key, text);
    return text;
  };
}

type Part = Given | Selected | Group;
/** What stands for itself, such as the order of layers, steps of an animation, a sheet of paper. */
interface Given {
  readonly text: string;
}
interface Selected {
  readonly ways: readonly Way[];
  /** With its braces. A rule in it holds only where it does, so it goes with it. */
  readonly body: string;
}
/** A selector, and what every element that it finds has, stands in or holds: a list for each choice. */
interface Way {
  readonly selector: string;
  readonly asks: readonly (readonly string[])[];
}
/** A layer, or a condition. */
interface Group {
  readonly head: string;
  readonly parts: readonly Part[];
}

const GROUPS = new Set(['layer', 'media', 'supports', 'container']);

const readParts = (container: Container): Part[] => (container.nodes ?? []).map(readPart);

function readPart(node: ChildNode): Part {
  if (node instanceof postcss.Rule) {
    const ways = node.selectors.map((selector) => ({ selector, asks: namesAsked(selector) }));
    const written = node.raws.selector?.raw ?? node.selector;
    return { ways, body: node.toString().slice(written.length).trim() };
  }
  if (!(node instanceof postcss.AtRule)) return { text: '' };
  if (node.nodes === undefined) return { text: `${node.toString()};` };
  return GROUPS.has(node.name)
    ? { head: `@${node.name} ${node.params}`, parts: node.nodes.map(readPart) }
    : { text: node.toString() };
}

function namesAskedBy(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if ('ways' in part) return part.ways.flatMap(({ asks }) => asks.flat());
    return 'parts' in part ? namesAskedBy(part.parts) : [];
  });
}

const isFound = ({ asks }: Way, names: Names): boolean =>
  asks.some((wanted) => wanted.every((name) => names.has(name)));

function mayHold(parts: readonly Part[], names: Names): boolean {
  return parts.some((part) => {
    if ('ways' in part) return part.ways.some((way) => isFound(way, names));
    return 'parts' in part && mayHold(part.parts, names);
  });
}

function write(parts: readonly Part[], names: Names): string {
  const texts = parts.map((part) => {
    if ('text' in part) return part.text;
    if ('parts' in part) {
      const inside = write(part.parts, names);
      return inside === '' ? '' : `${part.head}{${inside}}`;
    }
    const found = part.ways.filter((way) => isFound(way, names));
    return found.length === 0 ? '' : found.map(({ selector }) => selector).join(',') + part.body;
  });
  return texts.join('');
}

/** What every element that a selector finds has, stands in or holds, for each way to be found. */
function namesAsked(selector: string): (readonly string[])[] {
  const [leftOut] = LEFT_OUT.exec(selector) ?? [];
  if (leftOut !== undefined) return namesAsked(selector.replace(leftOut, ''));
  const [choice, list] = CHOICE.exec(selector) ?? [];
  if (choice !== undefined && list !== undefined)
    return list.split(',').flatMap((one) => namesAsked(selector.replace(choice, ` ${one}`)));
  // Attributes that are not ours are on most pages.
  const named = selector.replace(ATTRIBUTE, (_, name: string) =>
    name.startsWith('data-') ? ` @${name}` : '',
  );
  return [named.match(NAME) ?? []];
}
