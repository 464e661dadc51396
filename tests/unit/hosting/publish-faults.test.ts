import { describe, expect, it } from 'vitest';
import { publishFaults } from '../../../src/hosting/publish-faults.ts';

const root = 'https://a.example/sub/';
const files = new Set(['index.html', 'wiki/b/index.html', 'data/facts.csv', 'search/index.html']);
const site = { root, exists: (path: string) => files.has(path) };
const faults = (path: string, text: string) => publishFaults({ path, text }, site);

function page(canonical: string, more = ''): string {
  return `<link rel="canonical" href="${canonical}"><meta property="og:url" content="${canonical}">${more}`;
}

describe('a page', () => {
  it('names its own address, and others that exist', () => {
    const more = `<script type="application/ld+json">{"url":"${root}wiki/b/","license":"https://other.example/"}</script><p>See ${root}data/facts.csv, or ${root}.`;
    expect(faults('wiki/b/index.html', page(`${root}wiki/b/`, more))).toEqual([]);
  });

  it.each([
    ['no canonical address', '<title>B</title>', 'names no canonical address'],
    ['that of another page', page(root), 'is not its own'],
    ['another host', page('https://b.example/sub/wiki/b/'), 'is not below'],
    ['the machine that built it', page('http://localhost:4321/wiki/b/'), 'is not below'],
    [
      'another host in structured data',
      page(`${root}wiki/b/`, '<script type="application/ld+json">{"url":"/wiki/b/"}</script>'),
      'address in structured data “/wiki/b/”',
    ],
    [
      'a file that is not there',
      page(`${root}wiki/b/`, `<a href="${root}data/gone.csv">`),
      'https://a.example/sub/data/gone.csv does not exist',
    ],
  ])('must not name %s', (_what, html, sentence) => {
    expect(faults('wiki/b/index.html', html).join('\n')).toContain(sentence);
  });

  it('that only leads on names the page that it leads to', () => {
    const html = page(`${root}wiki/b/`, '<meta name="robots" content="noindex">');
    expect(faults('wiki/old/index.html', html)).toEqual([]);
  });
});

it.each([
  ['corrections/feed.xml', `<id>http://localhost/</id><link href="${root}wiki/b/"/>`, 1],
  ['sitemap.xml', `<loc>${root}wiki/b/</loc><loc>${root}wiki/gone/</loc>`, 1],
  ['opensearch.xml', `<Url type="text/html" template="${root}search/?q={searchTerms}"/>`, 0],
  ['opensearch.xml', '<Url type="text/html" template="/search/?q={searchTerms}"/>', 1],
  ['robots.txt', 'User-agent: *\nSitemap: https://b.example/sitemap.xml', 1],
  ['data/sparkpedia.json', `{"address":"${root}data/facts.csv","of":"${root}wiki/none/#a"}`, 1],
])('%s is looked through', (path, text, count) => {
  expect(faults(path, text)).toHaveLength(count);
});
