import { describe, expect, it } from 'vitest';
import { readArticleBody } from '../../../src/knowledge/read-article-body.ts';

const openingsOf = (text: string) =>
  readArticleBody('articles/x.mdx', text).body.openings.map(({ heading, words }) => [
    heading,
    words.map((part) => ('fact' in part ? `{${part.fact}}` : part.text)).join(''),
  ]);

describe('the opening of a section', () => {
  it('is its first two sentences, with facts as ids and without citations or marks', () => {
    const text =
      'Before.\n\n## Size\n\nIt is *wide*,<Cite id="a" /> [very](/wiki/y/): <Fact id="x.y" />. Then `b`. Third.\n\nNext.\n';
    expect(openingsOf(text)).toEqual([
      ['', 'Before.'],
      ['size', 'It is wide, very: {x.y}. Then b.'],
    ]);
  });

  it('passes over what has no words, and is missing where there is no paragraph', () => {
    expect(
      openingsOf('## A\n\n<Cite id="a" />\n\nWords.\n\n## B\n\n| A |\n|---|\n| b |\n'),
    ).toEqual([['a', 'Words.']]);
  });
});
