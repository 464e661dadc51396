import postcss, { type Rule } from 'postcss';

const TAG = /<([a-z][a-z0-9]*)/g;
const CLASSES = /\sclass="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;
const DATA = /\s(data-[a-z-]+)/g;
/** Not drawn: text for programs, and a dialog, which brings its styles with the code that opens it. */
const NOT_DRAWN = /<(script|dialog)\b[^>]*>[\s\S]*?<\/\1>/g;

/** What an element must not have, and what a part of it is called; may hold one function more. */
const LEFT_OUT = /::?(?!(?:is|where|has)\()[a-z-]+\((?:[^()]|\([^()]*\))*\)/;
/** `:is(.a, .b)`, `:has(> .a)` */
const CHOICE = /:(?:is|where|has)\(([^()]*)\)/;
const ATTRIBUTE = /\[([\w-]+)[^\]]*\]/g;
const NAME = /[.#@][\w-]+|(?<![\w:-])[a-z][a-z0-9]*/g;

/** Names that stand in a page as it is drawn at first: `table`, `.spec`, `#menu`, `@data-row`. */
export function namesIn(html: string): Set<string> {
  const drawn = html.replace(NOT_DRAWN, '');
  const found = (pattern: RegExp): string[] =>
    [...drawn.matchAll(pattern)].map(([, one = '']) => one);
  const classes = new Set(found(CLASSES));
  return new Set([
    ...found(TAG),
    ...[...classes].flatMap((words) => words.split(/\s+/)).map((word) => `.${word}`),
    ...found(ID).map((id) => `#${id}`),
    ...found(DATA).map((name) => `@${name}`),
  ]);
}

/**
 * Tells whether a rule of a sheet may hold for a page with such names. Where in the page they stand is
 * not looked at, nor what a script may add: that stands in parts of the page that the same sheet names.
 */
export function sheetUse(text: string): (names: ReadonlySet<string>) => boolean {
  const asked = new Map<string, readonly string[]>();
  postcss.parse(text).walkRules((rule) => {
    if (!isOutermost(rule)) return;
    for (const wanted of rule.selectors.flatMap(namesAsked)) asked.set(wanted.join(' '), wanted);
  });
  const all = [...asked.values()];
  return (names) => all.some((wanted) => wanted.every((name) => names.has(name)));
}

/** A step of an animation is no rule, and a rule in a rule holds only where that one does. */
function isOutermost({ parent }: Rule): boolean {
  if (parent?.type === 'rule') return false;
  return !(parent instanceof postcss.AtRule && parent.name.endsWith('keyframes'));
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
