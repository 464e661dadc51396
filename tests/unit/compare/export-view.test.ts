import { describe, expect, it } from 'vitest';
import { csvOf, markdownOf } from '../../../src/browser/compare/export-view.ts';
import { compareView } from '../../../src/page-models/compare/view.ts';
import { data, device, figure } from './support.ts';

const hostile = figure('os', { value: '=HYPERLINK("x", "y")', source: 'A | B\n<b>' });
const devices = data(
  device('a', figure('speed', { number: 273, value: '273 GB/s' }), hostile),
  device('b', figure('speed', { number: 546, value: '546 GB/s' })),
);
const view = compareView(devices, { devices: ['a', 'b'], base: undefined, onlyDifferences: false });
const addressOf = (path: string) => `https://example.org${path}`;

describe('CSV of a comparison', () => {
  const csv = csvOf(view, addressOf);

  it('has a line for each row, with as many fields as the heading', () => {
    const lines = csv.split('\r\n');
    expect(lines[0]?.split(',')).toHaveLength(3 + 2 * 7);
    expect(lines[1]).toContain('First,Speed,GB/s,273 GB/s,273,');
    expect(lines[1]).toContain('546 GB/s,546,"2.0\u00A0×, highest"');
    expect(lines[1]).toContain('https://example.org/devices/a/#f-speed');
  });

  it('quotes what would end a field, and lets no spreadsheet compute', () => {
    expect(csv).toContain(`"'=HYPERLINK(""x"", ""y"")"`);
    expect(csv).toContain('"A | B\n<b>"');
    expect(csv).toContain('no sourced figure');
  });
});

describe('Markdown of a comparison', () => {
  const lines = markdownOf(view, addressOf).trimEnd().split('\n');

  it('is a table whose values lead to the data sheet', () => {
    expect(lines[0]).toBe('| Property | The a | The b |');
    expect(lines[1]).toBe('| --- | --- | --- |');
    expect(lines[2]).toContain('[273 GB/s](https://example.org/devices/a/#f-speed)');
    expect(lines[2]).toContain('**[546 GB/s](');
  });

  it('keeps hostile text within its cell', () => {
    expect(lines).toHaveLength(4);
    expect(lines[3]).toContain('A \\| B');
    expect(lines[3]).toContain('\\<b\\>');
  });
});
