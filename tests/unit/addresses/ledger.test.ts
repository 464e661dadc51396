import { describe, expect, it } from 'vitest';
import { readLedger, writeLedger } from '../../../src/knowledge/ledger.ts';
import { addressesOf, answersOf, furnitureOf } from '../../../src/knowledge/page-addresses.ts';

describe('the ledger', () => {
  const addresses = ['/wiki/b/#two', '/wiki/a/', '/wiki/b/#one', '/data/facts.csv'];

  it('gives back what was written, sorted, with the page of each section', () => {
    const text = writeLedger(addresses);
    expect(readLedger(text).map(({ address }) => address)).toEqual([
      '/data/facts.csv',
      '/wiki/a/',
      '/wiki/b/',
      '/wiki/b/#one',
      '/wiki/b/#two',
    ]);
    expect(writeLedger(readLedger(text).map(({ address }) => address))).toBe(text);
  });

  it('knows the line of each address', () => {
    const lines = writeLedger(addresses).split('\n');
    for (const { address, line } of readLedger(lines.join('\n')))
      expect(address.endsWith(lines[line - 1] ?? '?'), address).toBe(true);
  });
});

describe('addresses of a page', () => {
  const furniture = furnitureOf('<body id="top"><div id="menu">');
  const html = `<body id="top"><div id="menu"></div><h2 id="memory">Memory</h2><a id="c1">1</a>
    <tr class="x" id="f-tdp"><li id="s1"><h2 class="end" id="sources"><title id="d-a-t">`;

  it('are the page, its headings and its rows, without what passes', () => {
    expect(addressesOf({ path: '/wiki/a/', html }, furniture)).toEqual([
      '/wiki/a/',
      '/wiki/a/#memory',
      '/wiki/a/#f-tdp',
    ]);
  });

  it('are answered by any id', () => {
    expect(answersOf({ path: '/wiki/a/', html })).toContain('/wiki/a/#s1');
  });

  it.each(['/_astro/a.123.js', '/pagefind/pagefind.js', '/search/names.json', '/404.html'])(
    'leave %s out, which nobody keeps',
    (path) => {
      expect(addressesOf({ path }, furniture)).toEqual([]);
    },
  );
});
