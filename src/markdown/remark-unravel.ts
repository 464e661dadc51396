import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * A paragraph that holds components alone is no paragraph: a table or a drawing cannot stand in
 * one. This is what MDX does with such paragraphs.
 */
export function remarkUnravel() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (node, index, parent) => {
      if (parent === undefined || index === undefined || !holdsComponentsAlone(node))
        return undefined;
      parent.children.splice(index, 1, ...node.children.filter(({ type }) => type !== 'text'));
      return index;
    });
  };
}

function holdsComponentsAlone({ children }: Paragraph): boolean {
  return (
    children.some(({ type }) => type === 'mdxJsxTextElement') &&
    children.every(
      (child) =>
        child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}
