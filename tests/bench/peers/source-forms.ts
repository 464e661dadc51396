import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { BenchArticle } from './peer.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();
const writer = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, { resourceLink: true })
  .freeze();

/** Front matter that every peer reads. */
export const frontMatter = ({ title, description }: BenchArticle): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n`;

/** The article as a Markdown file. */
export const asMarkdown = (article: BenchArticle): string =>
  `${frontMatter(article)}${article.markdown}\n`;

/** The article as an MDX file: the same text, with what MDX would read as code written as text. */
export function asMdx(article: BenchArticle): string {
  const tree: Root = reader.parse(article.markdown);
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const text = { type: 'text' as const, value: node.value };
    parent.children[index] =
      parent.type === 'root' ? { type: 'paragraph', children: [text] } : text;
  });
  return `${frontMatter(article)}${writer.stringify(tree)}`;
}
