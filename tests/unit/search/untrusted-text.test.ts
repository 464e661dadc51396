import { describe, expect, test } from 'vitest';
import { splitExcerpt } from '../../../src/browser/search/excerpt.ts';
import { resultPath } from '../../../src/browser/search/site-base.ts';

describe('splitExcerpt', () => {
  test('gives marked and plain runs', () => {
    expect(splitExcerpt('of <mark>273</mark> GB/s')).toEqual([
      { text: 'of ', isMarked: false },
      { text: '273', isMarked: true },
      { text: ' GB/s', isMarked: false },
    ]);
  });

  test('turns back the signs that Pagefind escapes, and only those', () => {
    expect(splitExcerpt('<mark>&lt;b&gt;</mark> &amp; "x"')).toEqual([
      { text: '<b>', isMarked: true },
      { text: ' &amp; "x"', isMarked: false },
    ]);
  });

  test('an unfinished mark is text', () => {
    expect(splitExcerpt('a <mark>b')).toEqual([{ text: 'a <mark>b', isMarked: false }]);
  });
});

describe('resultPath', () => {
  const site = 'https://example.org';

  test.each([
    ['/sub/wiki/gb10/#f-tdp', '/sub/wiki/gb10/#f-tdp'],
    [`${site}/sub/wiki/`, '/sub/wiki/'],
  ])('%s leads to %s', (address, expected) => {
    expect(resultPath(address, site, '/sub/')).toBe(expected);
  });

  test.each([
    'javascript:alert(1)',
    '/javascript:/../',
    'https://evil.example/sub/',
    '//evil.example/sub/',
    '/other/',
    '/sub/../other/',
    'data:text/html,x',
    'https://example.org@evil.example/sub/',
    'http://[',
  ])('%s leads nowhere', (address) => {
    expect(resultPath(address, site, '/sub/')).toBeUndefined();
  });
});
