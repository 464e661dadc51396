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

/** As many articles as are drawn at once, and some. */
const MOST_RECENT = 32;
const recent = new Map<string, Root>();

/**
 * The same for a text that several ask for while its page is drawn: it is parsed once, and each
 * gets a tree of its own, which may be changed.
 */
export function parseDrawnArticle(text: string): Root {
  const tree = recent.get(text) ?? parseArticle(text);
  recent.set(text, tree);
  for (const oldest of recent.keys()) {
    if (recent.size <= MOST_RECENT) break;
    recent.delete(oldest);
  }
  return copyOf(tree);
}

function copyOf<N extends Nodes>(node: N): N {
  return 'children' in node ? { ...node, children: node.children.map(copyOf) } : { ...node };
}
