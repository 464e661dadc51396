import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import rehypeAutolinkHeadings, { type Options } from 'rehype-autolink-headings';
import { rehypeBaseLinks } from './rehype-base-links.ts';
import { rehypeFootnoteMarks } from './rehype-footnote-marks.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkNumberUses } from './remark-number-uses.ts';
import { SYNTAX_PLUGINS } from './syntax.ts';

/** A heading is its own permalink: its name needs no second label, and costs no second text. */
const permalinks: Options = { behavior: 'wrap', test: ['h2', 'h3', 'h4'] };

/**
 * The engine that draws articles. `read-article-body.ts` parses the same text with the same
 * syntax extensions (GFM, MDX), so that what is checked is what is drawn.
 */
export function markdownEngine(base: string) {
  return unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [...SYNTAX_PLUGINS, remarkNumberUses],
    rehypePlugins: [
      rehypeHeadingIds,
      [rehypeAutolinkHeadings, permalinks],
      rehypeFootnoteMarks,
      rehypeTables,
      rehypeBaseLinks(base),
    ],
  });
}
