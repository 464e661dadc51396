import { describe, expect, it } from 'vitest';
import { bindHeadingUnits } from '../../src/build/bind-heading-units.ts';
import { bindUnits } from '../../src/knowledge/bind-units.ts';

describe('bindUnits', () => {
  it.each([
    [
      'a link of 600 GB/s and 128 GB of memory',
      'a link of 600\u00A0GB/s and 128\u00A0GB of memory',
    ],
    ['up by 17.5 % at 140 W', 'up by 17.5\u00A0% at 140\u00A0W'],
    ['200 Gb/s', '200\u00A0Gb/s'],
    ['in 2025 Windows and 10 Waves', 'in 2025 Windows and 10 Waves'],
    ['no figure', 'no figure'],
  ])('“%s”', (text, expected) => {
    expect(bindUnits(text)).toBe(expected);
  });
});

describe('bindHeadingUnits', () => {
  it('binds in headings of pages and tables, and nowhere else', () => {
    const page = (space: string) =>
      `<h1 title="128 GB">DGX Spark (128${space}GB)</h1><p>128 GB</p><table><caption><span>at 140${space}W</span></caption><tr><th scope="row"><a href="/a 5 W/">64${space}GB</a></th><td>2 TB</td></tr></table>`;
    expect(bindHeadingUnits(page(' '))).toBe(page('\u00A0'));
  });
});
