import { describe, expect, it } from 'vitest';
import { asChapter } from '../../../src/page-models/portals/book-ids.ts';

const chapter = (html: string): string =>
  asChapter(
    html,
    { slug: 'kv-cache', title: 'KV cache' },
    new Set(['kv-cache', 'batching']),
    '/sub/wiki/',
  );

describe('a chapter of a book', () => {
  it('is named by its title, one level below that of the book', () => {
    expect(chapter('<h1>KV cache</h1><h2 id="size">Size</h2>')).toBe(
      '<h2 id="kv-cache">KV cache</h2><h3 id="size--kv-cache">Size</h3>',
    );
  });

  it('has anchors of its own, and every reference to them follows', () => {
    expect(chapter('<a id="c1" href="#s1">1</a>')).toBe(
      '<a id="c1--kv-cache" href="#s1--kv-cache">1</a>',
    );
    expect(chapter('<svg aria-labelledby="t d"><g fill="url(#a)"></g></svg>')).toBe(
      '<svg aria-labelledby="t--kv-cache d--kv-cache"><g fill="url(#a--kv-cache)"></g></svg>',
    );
  });

  it('leads to other chapters within the book, and to other pages as before', () => {
    expect(chapter('<a href="/sub/wiki/batching/">')).toBe('<a href="#batching">');
    expect(chapter('<a href="/sub/wiki/batching/#why">')).toBe('<a href="#why--batching">');
    expect(chapter('<a href="/sub/wiki/batching/#top">')).toBe('<a href="#batching">');
    for (const link of [
      '/sub/wiki/batching/links/',
      '/sub/wiki/fp8/',
      '/sub/fit/',
      'https://a.b/#c',
    ])
      expect(chapter(`<a href="${link}">`)).toBe(`<a href="${link}">`);
  });

  it('names its tables after itself', () => {
    expect(chapter('<div class="table-region wide" role="region" aria-label="Sizes">')).toContain(
      'aria-label="KV cache: Sizes"',
    );
  });
});
