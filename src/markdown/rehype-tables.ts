import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes Markdown tables fit for narrow screens and for a policy without inline styles:
 * each stands in a scrollable region named for its section, and column alignment is a class instead of a style.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    let heading = '';
    const labels = new Map<string, number>();
    visit(tree, 'element', (node, index, parent) => {
      if (/^h[2-6]$/.test(node.tagName)) heading = textOf(node);
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      visit(node, 'element', alignByClass);
      visit(node, 'element', nameReach);
      visit(node, 'element', dropBlanks);
      // Two regions of one page need two names.
      const name = heading === '' ? 'Table' : `Table: ${heading}`;
      const count = (labels.get(name) ?? 0) + 1;
      labels.set(name, count);
      const label = count > 1 ? `${name} (${count})` : name;
      node.properties['ariaLabel'] = label;
      const region: Element = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-region'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: label,
        },
        children: [node],
      };
      parent.children[index] = region;
      return SKIP;
    });
  };
}

function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

/** Blanks between rows and cells are never drawn. */
function dropBlanks(part: Element): void {
  if (/^(?:table|thead|tbody|tr)$/.test(part.tagName))
    part.children = part.children.filter((child) => child.type !== 'text');
}

/** The heads of Markdown head columns. One without words says nothing of its column: it is a cell. */
function nameReach(cell: Element): void {
  if (cell.tagName !== 'th') return;
  if (cell.children.length === 0) cell.tagName = 'td';
  else cell.properties['scope'] ??= 'col';
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
