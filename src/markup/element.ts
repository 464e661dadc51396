/**
 * Markup as a tree, so that what page and script both draw is written once: `to-html.ts` makes the
 * HTML of the page from it, `to-dom.ts` the nodes in the browser.
 */
import type { Element } from 'hast';

type TagName = keyof HTMLElementTagNameMap | keyof SVGElementTagNameMap;

/**
 * Attributes by their names in HTML (`class`, `data-verdict`). `true` writes the name alone; what is
 * `false` or `undefined` is left out. A style would be refused by the policy of the site.
 */
export interface Attributes {
  readonly [name: string]: string | number | boolean | undefined;
  readonly style?: never;
}

export type Child = Element | string | false | undefined;

/** Makes an element; strings among the children become text, never markup. */
export function element(
  tagName: TagName,
  attributes: Attributes = {},
  ...children: readonly Child[]
): Element {
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(
      Object.entries(attributes).flatMap(([name, value]) =>
        value === undefined || value === false
          ? []
          : [[name, typeof value === 'number' ? String(value) : value]],
      ),
    ),
    children: children.flatMap((child) => {
      if (child === undefined || child === false) return [];
      return [typeof child === 'string' ? { type: 'text' as const, value: child } : child];
    }),
  };
}

/** Head of a table, one column for each name. */
export function tableHead(...cells: readonly (string | Element)[]): Element {
  const row = cells.map((cell) =>
    typeof cell === 'string' ? element('th', { scope: 'col' }, cell) : cell,
  );
  return element('thead', {}, element('tr', {}, ...row));
}

/** The cell that names its row. */
export const rowHead = (...children: readonly Child[]): Element =>
  element('th', { scope: 'row' }, ...children);

/** Puts the base path before an address of the site. */
export type Address = (path: string) => string;

/** A link; the address has its base path already. */
export const link = (href: string, ...children: readonly Child[]): Element =>
  element('a', { href }, ...children);

/** A region that scrolls sideways on narrow screens, with its name for assistive technology. */
export const tableRegion = (label: string, table: Element): Element =>
  element(
    'div',
    { class: 'table-region', role: 'region', tabindex: 0, 'aria-label': label },
    table,
  );
