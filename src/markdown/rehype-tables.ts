import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes Markdown tables fit for narrow screens and for a policy without inline styles:
 * each stands in a scrollable region, and column alignment is a class instead of a style.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      visit(node, 'element', alignByClass);
      const region: Element = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-region'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: 'Table',
        },
        children: [node],
      };
      parent.children[index] = region;
      return SKIP;
    });
  };
}

function alignByClass(cell: Element): void {
  if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
  const { align, style } = cell.properties;
  const side =
    typeof align === 'string' ? align : /text-align:\s*(\w+)/.exec(String(style ?? ''))?.[1];
  delete cell.properties['align'];
  delete cell.properties['style'];
  if (side !== undefined) cell.properties['className'] = [`align-${side}`];
}
