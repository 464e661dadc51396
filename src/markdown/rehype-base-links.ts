import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Puts the base path in front of links and pictures of this site. */
export function rehypeBaseLinks(base: string) {
  const prefix = base.replace(/\/$/, '');
  return () =>
    (tree: Root): void => {
      visit(tree, 'element', (node) => {
        for (const name of ['href', 'src']) {
          const address = node.properties[name];
          if (typeof address === 'string' && /^\/(?!\/)/.test(address)) {
            node.properties[name] = `${prefix}${address}`;
          }
        }
      });
    };
}
