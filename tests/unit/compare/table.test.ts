import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/markup/to-html.ts';
import { compareView } from '../../../src/page-models/compare/view.ts';
import { compareTable } from '../../../src/renderings/compare/table.ts';
import { data, device, figure } from './support.ts';

const a = { ...device('a', figure('speed', { number: 1 })), heading: 'The\u00A0a' };
const b = device('b', figure('speed', { number: 2 }), figure('speed', { value: '<b>3</b>' }));
const view = compareView(data(a, b), {
  devices: ['a', 'b'],
  base: undefined,
  onlyDifferences: false,
});
const html = toHtml([compareTable(view, (path) => `/sub${path}`)]);

describe('the table of a comparison', () => {
  it('names its devices, marks the baseline and heads each group over its whole width', () => {
    expect(html).toContain('<caption><span>The\u00A0a, The b</span></caption>');
    expect(html).toContain(
      '<thead><tr><th scope="col">Property</th><th scope="col"><a href="/sub/devices/a/">The\u00A0a</a> <span class="baseline-mark">baseline</span></th><th scope="col"><a href="/sub/devices/b/">The b</a></th></tr></thead>',
    );
    expect(html).toContain(
      '<tbody><tr class="group"><th scope="rowgroup" colspan="3"><span>First</span></th></tr><tr data-property="speed"><th scope="row">Speed</th>',
    );
  });

  it('says of each figure its value, ratio, mark and origin', () => {
    expect(html).toContain(
      '<td><p><a class="value" href="/sub/devices/a/#f-speed">1 units</a> <span class="origin">stated by the maker, as published 1 Jan 2026; Maker, 2026</span></p></td>',
    );
    expect(html).toContain(
      '<td><p><span class="line-label">Label of speed</span> <a class="value best" href="/sub/devices/a/#f-speed">2 units</a> <span class="remark">2.0\u00A0×</span> <span class="remark">highest</span> <span class="origin">',
    );
  });

  it('has words where a figure or a ratio is wanting', () => {
    const none = compareView(data(a, device('c', figure('os'))), {
      devices: ['c', 'a'],
      base: undefined,
      onlyDifferences: false,
    });
    const made = toHtml([compareTable(none, (path) => path)]);
    expect(made).toContain(
      '<th scope="row">Speed <span class="row-note">no ratio: the baseline has no figure</span></th><td><span class="no-figure">no sourced figure</span></td>',
    );
  });

  it('never takes a value for markup', () => {
    expect(html).toContain('&#x3C;b>3&#x3C;/b>');
    expect(html).not.toContain('<b>');
  });
});
