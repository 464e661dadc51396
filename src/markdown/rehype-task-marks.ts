import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Gives the box of a task in a list a name: it has no label, so that its state alone is not heard. */
export function rehypeTaskMarks() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'input' || properties['type'] !== 'checkbox') return;
      properties['ariaLabel'] = properties['checked'] === true ? 'Done' : 'Not done';
    });
  };
}
