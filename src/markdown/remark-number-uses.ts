import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { isAuthorComponent, USE_ATTRIBUTE } from './author-components.ts';

export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Calls back for every author component in order of the text; the ordinal counts from 0. */
export function eachUse(
  tree: Root,
  callback: (element: MdxElement, ordinal: number) => void,
): void {
  let ordinal = 0;
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (!isAuthorComponent(node.name)) return;
    callback(node, ordinal);
    ordinal += 1;
  });
}

/**
 * Writes each component's ordinal into its `use` attribute. The knowledge model counts with the
 * same function, so a component finds what was prepared for it without counting while rendering.
 */
export function remarkNumberUses() {
  return (tree: Root): void => {
    eachUse(tree, (element, ordinal) => {
      element.attributes = element.attributes.filter(
        (a) => a.type !== 'mdxJsxAttribute' || a.name !== USE_ATTRIBUTE,
      );
      element.attributes.push({
        type: 'mdxJsxAttribute',
        name: USE_ATTRIBUTE,
        value: String(ordinal),
      });
    });
  };
}
