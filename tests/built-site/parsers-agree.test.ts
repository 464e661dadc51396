import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticleBody } from '../../src/knowledge/read-article-body.ts';
import { attributeValues } from '../support/built-pages.ts';
import { PROJECT_FOLDER, TEST_SITES } from '../support/test-sites.ts';

const CASES = [
  { site: TEST_SITES.kitchenSink, content: 'tests/fixtures/kitchen-sink', slug: 'everything' },
  { site: TEST_SITES.kitchenSink, content: 'tests/fixtures/kitchen-sink', slug: 'second' },
  { site: TEST_SITES.real, content: 'content', slug: 'dgx-spark' },
  { site: TEST_SITES.real, content: 'content', slug: 'software-on-dgx-spark' },
] as const;

describe.each(CASES)(
  'the parser that checks and the parser that builds, on $slug',
  ({ site, content, slug }) => {
    const source = readFileSync(join(PROJECT_FOLDER, content, 'articles', `${slug}.mdx`), 'utf8');
    const { body } = readArticleBody('x.mdx', source);
    const html = readFileSync(join(site.folder, 'wiki', slug, 'index.html'), 'utf8');
    const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    const text = article.split(/<section class="sources-section"/)[0] ?? '';

    it('see the same headings', () => {
      const drawn = [...text.matchAll(/<h([2-6]) id="([^"]+)"/g)].map(
        ([, depth, id]) => `${depth} ${id}`,
      );
      const own = new Set(['2 footnote-label']);
      expect(drawn.filter((heading) => !own.has(heading))).toEqual(
        body.headings.map(({ depth, slug: id }) => `${depth} ${id}`),
      );
    });

    it('see the same links and images', () => {
      const prefix = site.basePath.replace(/\/$/, '');
      const drawn = new Set(
        [...attributeValues(text, 'href'), ...attributeValues(text, 'src')].map((url) =>
          decodeURI(url),
        ),
      );
      const read = [...body.links, ...body.images].map(({ url }) =>
        url.startsWith('/') ? prefix + url : url,
      );
      expect(read.filter((url) => !drawn.has(url))).toEqual([]);
    });

    it('see the same components', () => {
      const count = (expression: RegExp) => text.match(expression)?.length ?? 0;
      const uses = (name: string) => body.uses.filter((use) => use.name === name).length;
      expect(count(/role="note"/g)).toBe(uses('Note'));
      expect(count(/<figure /g)).toBe(uses('Drawing'));
      expect(count(/<table class="spec"/g)).toBe(uses('SpecTable'));
      expect(count(/<table class="disputed"/g)).toBe(uses('Disputed'));
    });
  },
);

describe('the kitchen sink', () => {
  const html = readFileSync(
    join(TEST_SITES.kitchenSink.folder, 'wiki/everything/index.html'),
    'utf8',
  );

  it('aligns columns by class, not by style', () => {
    expect(html).toContain('<th class="align-right" scope="col">Right</th>');
    expect(html).not.toMatch(/style=/);
  });

  it('keeps code as text', () => {
    expect(html).toContain('text, not code: {process.env}');
  });

  it('serves its picture under the base path, as it is', () => {
    const original = readFileSync(
      join(PROJECT_FOLDER, 'tests/fixtures/kitchen-sink/media/square.svg'),
    );
    expect(
      readFileSync(join(TEST_SITES.kitchenSink.folder, 'media/square.svg')).equals(original),
    ).toBe(true);
    expect(html).toContain('<img src="/kitchen/media/square.svg" alt="A grey square"');
  });
});
