import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Comment, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as TextRoot } from 'mdast';
import rehypeAutolinkHeadings, { type Options } from 'rehype-autolink-headings';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type AuthorComponentName, isAuthorComponent, USE_ATTRIBUTE } from './author-components.ts';
import { copyOfTree } from './parse-article.ts';
import { rehypeBaseLinks } from './rehype-base-links.ts';
import { rehypeFootnoteMarks } from './rehype-footnote-marks.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTaskMarks } from './rehype-task-marks.ts';
import { remarkNumberUses } from './remark-number-uses.ts';
import { remarkUnravel } from './remark-unravel.ts';

/** A piece of an article's text: HTML, or a component of the author with what stands in it. */
export type TextPart = string | ComponentPart;

export interface ComponentPart {
  readonly name: AuthorComponentName;
  /** Which use of a component of the article it is, counted from 0 in the order of the text. */
  readonly ordinal: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TextPart[];
}

/** A heading is its own permalink: its name needs no second label, and costs no second text. */
export const PERMALINKS: Options = { behavior: 'wrap', test: ['h2', 'h3', 'h4'] };

/**
 * Marks where a component begins and ends. No author can write one: comments are refused as raw
 * HTML, and in text “<” is escaped.
 */
const OPEN = 'use ';
const CLOSE = '/use';
const MARK = /<!--(?:use (\d+)|\/use)-->/g;

/** Makes the function that draws the trees of articles of a site that lies under a base path. */
export function articleDrawer(base: string): (read: TextRoot) => TextPart[] {
  const toTree = unified()
    .use(remarkNumberUses)
    .use(remarkUnravel)
    .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
    .use(rehypeHeadingIds)
    .use(rehypeAutolinkHeadings, PERMALINKS)
    .use(rehypeFootnoteMarks)
    .use(rehypeTables)
    .use(rehypeTaskMarks)
    .use(rehypeBaseLinks(base));
  return (read) => {
    const tree = toTree.runSync(copyOfTree(read), { path: 'article.mdx' });
    const uses = takeUses(tree);
    const html = toHtml(tree, {
      collapseEmptyAttributes: true,
      characterReferences: { useNamedReferences: true },
    });
    return partsOf(html, uses);
  };
}

type Use = Omit<ComponentPart, 'children'>;

/** Puts marks in place of the components of a tree, and gives the components by their ordinals. */
function takeUses(tree: Root): ReadonlyMap<number, Use> {
  const uses = new Map<number, Use>();
  visit(tree, (node, index, parent) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (!isAuthorComponent(node.name) || parent === undefined || index === undefined) return;
    const attributes = Object.fromEntries(
      node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
          ? [[attribute.name, attribute.value]]
          : [],
      ),
    );
    const ordinal = Number(attributes[USE_ATTRIBUTE]);
    uses.set(ordinal, { name: node.name, ordinal, attributes });
    const open: Comment = { type: 'comment', value: `${OPEN}${ordinal}` };
    const close: Comment = { type: 'comment', value: CLOSE };
    // What a component holds became HTML with the rest, so its children are those of HTML.
    const children = node.children as ElementContent[];
    parent.children.splice(index, 1, open, ...children, close);
  });
  return uses;
}

/** Cuts HTML at its marks. */
function partsOf(html: string, uses: ReadonlyMap<number, Use>): TextPart[] {
  const root: TextPart[] = [];
  const open: TextPart[][] = [root];
  let from = 0;
  for (const mark of html.matchAll(MARK)) {
    const text = html.slice(from, mark.index);
    const current = open.at(-1) ?? root;
    if (text !== '') current.push(text);
    from = mark.index + mark[0].length;
    const use = uses.get(Number(mark[1]));
    if (use === undefined) open.pop();
    else {
      const children: TextPart[] = [];
      current.push({ ...use, children });
      open.push(children);
    }
  }
  if (from < html.length) root.push(html.slice(from));
  return root;
}
