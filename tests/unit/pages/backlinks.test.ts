import { describe, expect, it } from 'vitest';
import { readArticleBody } from '../../../src/knowledge/read-article-body.ts';

const linksOf = (text: string) => readArticleBody('articles/x.mdx', text).body.links;

describe('the sentence around a link', () => {
  it('is the sentence, with the words of the link marked and facts as ids', () => {
    const [link] = linksOf(
      'One thing. The [KV cache](/wiki/kv-cache/) grows<Cite id="a" /> at <Fact id="x.y" /> for each token. Then more.\n',
    );
    expect(link).toMatchObject({ url: '/wiki/kv-cache/', section: '', mainSection: '' });
    expect(link?.sentence).toEqual([
      { text: 'The ' },
      { text: 'KV cache', isLink: true },
      { text: ' grows' },
      { text: ' at ' },
      { fact: 'x.y' },
      { text: ' for each token.' },
    ]);
  });

  it('knows its nearest heading and its section', () => {
    const [link] = linksOf('## Power\n\n### Idle\n\nSee [there](/wiki/heat/).\n');
    expect(link).toMatchObject({ section: 'idle', mainSection: 'power' });
  });

  it('is found in tables and lists', () => {
    const links = linksOf('| A |\n|---|\n| see [b](/wiki/b/) |\n\n- and [c](/wiki/c/) too\n');
    expect(links.map(({ sentence }) => sentence.length)).toEqual([2, 3]);
  });
});
