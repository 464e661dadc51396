import type { Root } from 'mdast';
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
