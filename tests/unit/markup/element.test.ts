import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, link, rowHead, tableHead, tableRegion } from '../../../src/markup/element.ts';
import { toHtml } from '../../../src/markup/to-html.ts';

/** Text with its character references resolved. */
const unescaped = (html: string): string =>
  html.replace(/&#x([0-9A-F]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));

describe('HTML of elements', () => {
  it('has attributes by their names, and nothing of what is left out', () => {
    const made = element(
      'p',
      { class: 'a', 'data-x': 0, hidden: true, id: undefined, lang: false },
      'text',
      undefined,
      false,
      element('br'),
    );
    expect(toHtml([made])).toBe('<p class="a" data-x="0" hidden>text<br></p>');
  });

  it('keeps the spelling of attributes inside a drawing', () => {
    const made = element(
      'svg',
      { viewBox: '0 0 1 1', preserveAspectRatio: 'none' },
      element('rect', { x: 0.5, width: 1 }),
    );
    expect(toHtml([made])).toBe(
      '<svg viewBox="0 0 1 1" preserveAspectRatio="none"><rect x="0.5" width="1"></rect></svg>',
    );
  });

  it('never lets text or values become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
        const wild = `<script>${text}"'&`;
        const html = toHtml([element('p', { title: wild }, wild)]);
        const [, value, words] = /^<p title="([^"]*)">([^<]*)<\/p>$/s.exec(html) ?? [];
        expect([value, words].map((part) => unescaped(part ?? ''))).toEqual([wild, wild]);
      }),
    );
  });

  it('makes tables whose heads say what they head', () => {
    const table = element(
      'table',
      {},
      tableHead('A', element('th', { scope: 'col', class: 'n' }, 'B')),
      element('tbody', {}, element('tr', {}, rowHead(link('/a/', 'a')), element('td', {}, '1'))),
    );
    expect(toHtml([tableRegion('Both', table)])).toBe(
      '<div class="table-region" role="region" tabindex="0" aria-label="Both"><table><thead><tr><th scope="col">A</th><th scope="col" class="n">B</th></tr></thead><tbody><tr><th scope="row"><a href="/a/">a</a></th><td>1</td></tr></tbody></table></div>',
    );
  });
});
