import { compile } from '@mdx-js/mdx';
import { describe, expect, it } from 'vitest';
import { asMarkdown, asMdx } from '../../bench/peers/source-forms.ts';

const ARTICLE = {
  slug: 'set',
  title: 'A “set”: {x}',
  description: 'Says "what" it is',
  markdown:
    'Where {x} < 3, and 1 \\< 2.\n\n<https://example.org/>\n\n<b>bold</b> text\n\n| a |\n| - |\n| `{y}` |',
};

describe('an article in the form of a peer', () => {
  it('is plain Markdown with front matter', () => {
    expect(asMarkdown(ARTICLE)).toBe(
      `---\ntitle: "A “set”: {x}"\ndescription: "Says \\"what\\" it is"\n---\n\n${ARTICLE.markdown}\n`,
    );
  });

  it('is MDX in which nothing is code', async () => {
    const mdx = asMdx(ARTICLE).split('---\n\n')[1] ?? '';
    const code = String(await compile(mdx, { jsx: true }));
    expect(code).toContain('Where {x} < 3');
    expect(code).toContain('<b>bold</b>');
    expect(code).not.toMatch(/_components\.b\b/);
  });
});
