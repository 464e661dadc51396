import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { copyOfTree } from '../markdown/parse-article.ts';
import { eachUse, type MdxElement } from '../markdown/remark-number-uses.ts';
import { remarkUnravel } from '../markdown/remark-unravel.ts';
import type { ArticlePage } from '../page-models/article/article-page.ts';
import { blockMarkdown } from './component-blocks.ts';
import { plain } from './markdown-words.ts';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', listItemIndent: 'one', rule: '-' })
  .freeze();

const unravel = remarkUnravel();

/** Prefix of an author's own footnotes: numbers alone are those of sources. */
const OWN_NOTE = 'note-';

const written = new WeakMap<ArticlePage, Map<string, string>>();

/**
 * The text of an article as plain Markdown. It is asked for by the digest of the page, by its twin and
 * by the file of all articles, and written once for each way in which the site gives addresses.
 */
export function articleBodyMarkdown(
  read: Root,
  page: ArticlePage,
  addressOf: (path: string) => string,
): string {
  const known = written.get(page) ?? new Map<string, string>();
  written.set(page, known);
  const way = addressOf(page.path);
  const text = known.get(way) ?? writeBody(read, page, addressOf);
  known.set(way, text);
  return text;
}

/** Writes the syntax tree with every component replaced by what it shows, and with full addresses. */
function writeBody(read: Root, page: ArticlePage, addressOf: (path: string) => string): string {
  const tree = copyOfTree(read);
  unravel(tree);
  const texts = new Map<Nodes, string>();
  eachUse(tree, (element, ordinal) => {
    const block = page.blocks[ordinal];
    if (block !== undefined) texts.set(element, blockMarkdown(block));
  });
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      node.url = fullUrl(node.url, page.path, addressOf);
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.label = `${OWN_NOTE}${node.label ?? node.identifier}`;
      node.identifier = `${OWN_NOTE}${node.identifier}`;
    }
  });
  const children = tree.children.filter(({ type }) => type !== 'yaml');
  const plainTree = replaced({ ...tree, children }, texts);
  return plainTree.type === 'root' ? writer.stringify(plainTree).trim() : '';
}

function fullUrl(url: string, path: string, addressOf: (path: string) => string): string {
  if (url.startsWith('#')) return addressOf(`${path}${url}`);
  return url.startsWith('/') ? addressOf(url) : url;
}

/** Markdown that is written as it stands. */
const raw = (value: string): RootContent => ({ type: 'html', value });

const isElement = (node: Nodes): node is MdxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** A node whose elements are replaced by what they show. */
function replaced<N extends Nodes>(node: N, texts: ReadonlyMap<Nodes, string>): N {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child): Nodes[] => {
    if (isElement(child)) return shownBy(child, texts);
    return [replaced(child, texts)];
  });
  // What replaces an element stands where it stood, so the parent may hold it.
  return { ...node, children } as N;
}

function shownBy(element: MdxElement, texts: ReadonlyMap<Nodes, string>): Nodes[] {
  if (element.name !== 'Note') return [raw(texts.get(element) ?? '')];
  const title = element.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'title');
  const words = typeof title?.value === 'string' ? title.value : 'Note';
  const lead: Nodes = {
    type: 'paragraph',
    children: [{ type: 'html', value: `**${plain(words)}**` }],
  };
  const inside = replaced(element, texts).children;
  const isInline = element.type === 'mdxJsxTextElement';
  const blocks: Nodes[] = isInline
    ? [{ type: 'paragraph', children: inside as PhrasingContent[] }]
    : [...inside];
  return [{ type: 'blockquote', children: [lead, ...blocks] as Paragraph[] }];
}
