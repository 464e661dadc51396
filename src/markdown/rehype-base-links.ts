import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Puts the base path in front of links that lead into this site. */
export function rehypeBaseLinks(base: string) {
  const prefix = base.replace(/\/$/, '');
  return () =>
    (tree: Root): void => {
      visit(tree, 'element', (node) => {
        const { href } = node.properties;
        if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('/')) {
          node.properties['href'] = `${prefix}${href}`;
        }
      });
    };
}
