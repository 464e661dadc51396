import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Sets the numbers of footnotes in brackets, as those of sources are: where styles are lost, a
 * raised number would join the word or figure before it.
 */
export function rehypeFootnoteMarks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const [link] = node.children;
      const isMark =
        node.tagName === 'sup' &&
        link?.type === 'element' &&
        link.properties['dataFootnoteRef'] !== undefined;
      if (!isMark) return;
      node.children = [{ type: 'text', value: '\u00A0[' }, link, { type: 'text', value: ']' }];
    });
  };
}
