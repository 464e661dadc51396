import type { Element } from 'hast';
import { toHtml as stringify } from 'hast-util-to-html';

/** HTML of elements, with all text and values escaped: what a page sets where it draws them. */
export function toHtml(elements: readonly Element[]): string {
  return stringify({ type: 'root', children: [...elements] });
}
