import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attributeValues, type BuiltPage, builtPages, idsOf } from '../support/built-pages.ts';
import { styleHashesIn } from '../support/style-hashes.ts';
import { TEST_SITES } from '../support/test-sites.ts';

/** Faults of links within a site: pages and anchors that are not there. */
function brokenLinks(pages: readonly BuiltPage[], folder: string, basePath: string): string[] {
  const ids = new Map(pages.map(({ path, html }) => [path, new Set(idsOf(html))]));
  return pages.flatMap(({ path, html }) =>
    [
      ...attributeValues(html, 'href'),
      ...attributeValues(html, 'src'),
      ...attributeValues(html, 'action'),
    ].flatMap((href) => {
      if (/^(https?|mailto):/.test(href)) return [];
      if (!href.startsWith('#') && !href.startsWith(basePath))
        return [`${path}: ${href} leaves the base path`];
      const [place = '', anchor] = href.split('#');
      // A query asks something of a page, and leads to no other.
      const [address = ''] = place.split('?');
      const target = address === '' ? path : `/${address.slice(basePath.length)}`;
      const known = ids.get(target);
      if (!known)
        return existsSync(join(folder, target)) && !target.endsWith('/')
          ? []
          : [`${path}: ${href}`];
      return anchor && !known.has(decodeURIComponent(anchor)) ? [`${path}: ${href}`] : [];
    }),
  );
}

const brotli = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe.each(Object.entries(TEST_SITES))('the site “%s”', (_name, { folder, basePath }) => {
  const pages = builtPages(folder);

  it('has no broken link, anchor or file', () => {
    expect(pages.length).toBeGreaterThan(5);
    expect(brokenLinks(pages, folder, basePath)).toEqual([]);
  });

  it('gives each page one h1, a title, a description and ids that occur once', () => {
    for (const { path, html } of pages) {
      expect(html.match(/<h1/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<title>[^<]+<\/title>/);
      expect(html, path).toMatch(/<meta name="description" content="[^"]{10,}"/);
      const ids = idsOf(html);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  it('gives no two pages the same title', () => {
    const titles = pages.map(({ html }) => /<title>([^<]+)/.exec(html)?.[1]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('has nothing inline but its styles, the theme script, the same on every page, and JSON-LD', () => {
    const inline = new Set<string>();
    for (const { path, html } of pages) {
      expect(html, path).not.toMatch(/<[a-z][^>]*\sstyle=/);
      expect(html, path).not.toMatch(/<[a-z][^>]*\son[a-z]+=/);
      for (const [, attributes = '', text = ''] of html.matchAll(
        /<script([^>]*)>([\s\S]*?)<\/script>/g,
      )) {
        if (attributes.includes('ld+json')) expect(() => JSON.parse(text)).not.toThrow();
        else if (!attributes.includes(' src=')) inline.add(text);
      }
    }
    expect(inline.size).toBe(1);
  });

  it('holds the styles of each page in its head, and names them alone in its policy', () => {
    for (const { path, html } of pages) {
      const [head = '', body = ''] = html.split('</head>');
      const allowed = /style-src 'self'([^;]*);/.exec(head)?.[1]?.trim().split(' ');
      const hashes = styleHashesIn(head);
      expect(hashes.length, path).toBeGreaterThan(0);
      expect(allowed, path).toEqual(hashes);
      expect(head.match(/<style/g), path).toHaveLength(hashes.length);
      expect(body, path).not.toContain('<style');
      expect(html, path).not.toContain('rel="stylesheet"');
    }
  });

  it('loads nothing from another host', () => {
    for (const { path, html } of pages) {
      const loaded = [
        ...html.matchAll(
          /<(?:script|img|iframe|source|video|audio)[^>]*\ssrc="([^"]+)"|<link[^>]*rel="(?:stylesheet|preload|icon)"[^>]*href="([^"]+)"/g,
        ),
      ];
      expect(
        loaded.filter((m) => /^(https?:)?\/\//.test(m[1] ?? m[2] ?? '')),
        path,
      ).toEqual([]);
    }
  });

  it('ships no attribute that only the indexer reads', () => {
    expect(
      pages.filter(({ html }) => html.includes('data-pagefind')).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('the article on DGX Spark', () => {
  const { folder } = TEST_SITES.real;
  const html = readFileSync(join(folder, 'wiki/dgx-spark/index.html'), 'utf8');

  it('draws the headings that the check read, in the same order and with the same anchors', async () => {
    const { readArticleBody } = await import('../../src/knowledge/read-article-body.ts');
    const source = readFileSync(
      join(import.meta.dirname, '../../content/articles/dgx-spark.mdx'),
      'utf8',
    );
    const read = readArticleBody('a.mdx', source).body.headings.map(
      ({ depth, slug }) => `${depth} ${slug}`,
    );
    const text = html.slice(html.indexOf('<article'), html.lastIndexOf('sources-section'));
    const drawn = [...text.matchAll(/<h([23]) (?:class="year" )?id="([^"]+)"/g)]
      .map(([, depth, id]) => `${depth} ${id}`)
      .filter((heading) => !/ y20\d\d$/.test(heading));
    expect(drawn).toEqual(read);
  });

  it('numbers its sources without gaps, and each leads back to a marker', () => {
    const numbers = idsOf(html)
      .filter((id) => /^s\d+$/.test(id))
      .map((id) => Number(id.slice(1)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const ids = new Set(idsOf(html));
    expect(
      numbers.every((number) => ids.has(`c${number}`) && html.includes(`href="#c${number}"`)),
    ).toBe(true);
  });

  it('gives fact rows the anchor f-<key>', () => {
    for (const key of ['memory-bandwidth', 'memory', 'fp4-sparse', 'weight', 'tdp'])
      expect(html).toContain(`<tr id="f-${key}"`);
  });

  it('keeps a first view within 36 kB compressed and 3 requests: page, script, icon', () => {
    const files = [
      ...attributeValues(html, 'src').filter((src) => src.endsWith('.js')),
      ...[...html.matchAll(/<link[^>]*rel="(?:stylesheet|icon|modulepreload)"[^>]*>/g)].flatMap(
        ([link]) => attributeValues(link, 'href'),
      ),
    ];
    const bytes = [
      brotli(Buffer.from(html)),
      ...files.map((file) => brotli(readFileSync(join(folder, file)))),
    ];
    // Headers come on top in a transfer: about 200 bytes a response on a plain static host.
    const total = bytes.reduce((sum, size) => sum + size + 200, 0);
    expect(bytes.length).toBeLessThanOrEqual(3);
    expect(total).toBeLessThanOrEqual(36_000);
  });
});

describe('the index of search', () => {
  it('covers articles, sheets and sources, and holds no interface of its own', () => {
    const folder = join(TEST_SITES.real.folder, 'pagefind');
    const entry: unknown = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
    expect(JSON.stringify(entry)).toMatch(/"page_count":[1-9]\d\d/);
    expect(readdirSync(folder).filter((name) => /ui|highlight/.test(name))).toEqual([]);
  });
});

describe('styles', () => {
  it('name the layers in the same order, whichever comes first', () => {
    const ORDER = ['tokens', 'base', 'prose', 'components', 'layout', 'print'];
    const { folder } = TEST_SITES.real;
    const files = readdirSync(join(folder, '_astro'))
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(join(folder, '_astro', name), 'utf8'));
    const blocks = builtPages(folder).flatMap(({ html }) =>
      [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text),
    );
    const sheets = new Set([...files, ...blocks]);
    expect(sheets.size).toBeGreaterThan(files.length);
    for (const css of sheets) {
      const named = [...css.matchAll(/@layer ([a-z, ]+)[;{]/g)].flatMap(([, names = '']) =>
        names.split(',').map((layer) => layer.trim()),
      );
      const order = [...new Set(named)];
      expect(order, css.slice(0, 200)).toEqual(ORDER.slice(0, order.length));
    }
  });
});
