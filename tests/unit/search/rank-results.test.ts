import { describe, expect, test } from 'vitest';
import { rankResults } from '../../../src/browser/search/rank-results.ts';
import { page, part } from './support.ts';

describe('kinds', () => {
  test('follow from the anchor, and for a page from its own word', () => {
    const gb10 = page('/wiki/gb10/', 'GB10', {
      meta: { kind: 'article' },
      sub_results: [
        part('GB10', '/wiki/gb10/', 9),
        part('Chip', '/wiki/gb10/#chip', 8),
        part('TDP — GB10', '/wiki/gb10/#f-tdp', 7, 'tr'),
      ],
    });
    const timeline = page('/timeline/', 'Timeline', {
      sub_results: [part('Launch', '/timeline/#e-launch', 1, 'li')],
    });
    const odd = page('/odd/', 'Odd', { meta: { kind: 'javascript' } });
    const rows = rankResults([gb10, timeline, odd], 'power', 10);
    expect(rows.map(({ kind, url }) => `${kind} ${url}`)).toEqual([
      'article /wiki/gb10/',
      'section /wiki/gb10/#chip',
      'fact /wiki/gb10/#f-tdp',
      'event /timeline/#e-launch',
      'page /odd/',
    ]);
  });

  test('an h1 with an id stands for the page', () => {
    const row = rankResults(
      [page('/a/', 'A', { meta: { kind: 'device' }, sub_results: [part('A', '/a/#a', 1, 'h1')] })],
      'x',
      10,
    );
    expect(row).toMatchObject([{ kind: 'device', url: '/a/', pageTitle: '' }]);
  });
});

describe('order', () => {
  const fact = part('Memory bandwidth — GB10', '/wiki/gb10/#f-memory-bandwidth', 1, 'tr');
  const gb10 = page('/wiki/gb10/', 'GB10', {
    meta: { kind: 'article' },
    sub_results: [part('Memory', '/wiki/gb10/#memory', 50), fact],
  });
  const other = page('/wiki/other/', 'Other', { sub_results: [part('Other', '/wiki/other/', 90)] });

  test('a fact whose title holds every word comes before better pages', () => {
    expect(rankResults([other, gb10], 'memory bandwidth', 10)[0]).toMatchObject({
      kind: 'fact',
      group: 'facts',
      pageTitle: 'GB10',
    });
    expect(rankResults([other, gb10], 'bandwidth gb10', 10)[0]?.kind).toBe('fact');
  });

  test('a fact does not lead when only its subject was asked for', () => {
    const rows = rankResults([other, gb10], 'gb10', 10);
    expect(rows.map((row) => row.url)).toEqual([
      '/wiki/gb10/',
      '/wiki/other/',
      '/wiki/gb10/#memory',
      '/wiki/gb10/#f-memory-bandwidth',
    ]);
    expect(rows[0]?.group).toBe('exact');
  });

  test('within a page the score decides, not the place', () => {
    const parts = [1, 5, 3, 4].map((score) => part(`Part ${score}`, `/p/#${score}`, score));
    expect(
      rankResults([page('/p/', 'P', { sub_results: parts })], 'x', 10).map((row) => row.title),
    ).toEqual(['Part 5', 'Part 4', 'Part 3']);
  });

  test('the same fact on two pages is shown once, and facts leave half of the room', () => {
    const facts = Array.from({ length: 9 }, (_, index) => {
      const own = part(`Memory ${index} — GB10`, `/p${index}/#f-memory-${index}`, 1, 'tr');
      return page(`/p${index}/`, `P${index}`, { sub_results: [fact, own] });
    });
    const rows = rankResults(facts, 'memory', 10);
    expect(rows.filter((row) => row.group === 'facts')).toHaveLength(5);
    expect(rows.filter((row) => row.title === fact.title)).toHaveLength(1);
  });

  test('gives no more rows than asked for', () => {
    expect(
      rankResults(
        Array.from({ length: 40 }, (_, index) => page(`/p${index}/`, 'P')),
        'x',
        30,
      ),
    ).toHaveLength(30);
  });
});

test('the fact with the shortest label comes first, whatever its value', () => {
  const facts = [
    'Link and memory bandwidth: 2 — GB10',
    'Memory bandwidth: 273 GB/s, shared by both — GB10',
  ];
  const parts = facts.map((title, index) => part(title, `/p/#f-${index}`, 9 - index, 'tr'));
  const rows = rankResults([page('/p/', 'P', { sub_results: parts })], 'memory bandwidth', 10);
  expect(rows.map((row) => row.url)).toEqual(['/p/#f-1', '/p/#f-0']);
});

test('a fact is asked for through the title of its page too', () => {
  const sheet = page('/devices/x/', 'Other', {
    sub_results: [part('Price — Other', '/devices/x/#f-price', 9, 'tr')],
  });
  const spark = page('/wiki/spark/', 'DGX Spark', {
    meta: { kind: 'article' },
    sub_results: [part('List price: $1 — Chip', '/wiki/spark/#f-list-price', 1, 'tr')],
  });
  expect(rankResults([sheet, spark], 'spark price', 10)[0]?.url).toBe('/wiki/spark/#f-list-price');
  expect(rankResults([sheet, spark], 'price', 10).map((row) => row.url)).toEqual([
    '/wiki/spark/#f-list-price',
    '/devices/x/#f-price',
  ]);
});

test('a fact with a long label about something else does not lead', () => {
  const title = 'Same test, prefill on Mac Studio M3 Ultra: 5 s — Performance';
  const performance = page('/p/', 'P', { sub_results: [part(title, '/p/#f-prefill', 9, 'tr')] });
  expect(
    rankResults([page('/mac/', 'Apple Mac Studio'), performance], 'mac studio', 10)[0]?.url,
  ).toBe('/mac/');
});

describe('aliases', () => {
  const gb10 = page('/wiki/gb10/', 'GB10', { meta: { aliases: 'Project DIGITS, N1X' } });

  test('a page found by another name says so and counts as the page of that name', () => {
    expect(rankResults([page('/a/', 'A'), gb10], 'project digits', 10)[0]).toMatchObject({
      url: '/wiki/gb10/',
      alias: 'Project DIGITS',
      group: 'exact',
    });
    expect(rankResults([gb10], 'digits', 10)[0]).toMatchObject({
      alias: 'Project DIGITS',
      group: 'text',
    });
  });

  test('is silent where the title was asked for', () => {
    expect(rankResults([gb10], 'gb10', 10)[0]?.alias).toBe('');
  });
});
