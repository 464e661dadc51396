import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SYNTAX_PLUGINS } from './syntax.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(SYNTAX_PLUGINS)
  .use(remarkMdx);

/**
 * Parses an article, front matter included. The check and the page use this one parser, so that
 * what is checked is what is drawn.
 *
 * @throws VFileMessage where the text is no valid MDX
 */
export const parseArticle = (text: string): Root => parser.parse(text);

/** A copy of a tree that may be changed; what was read of an article stays as it is. */
export function copyOfTree<N extends Nodes>(node: N): N {
  return 'children' in node ? { ...node, children: node.children.map(copyOfTree) } : { ...node };
}
