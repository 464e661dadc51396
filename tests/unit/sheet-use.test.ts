import { describe, expect, it } from 'vitest';
import { namesIn, sheetUse } from '../../src/build/sheet-use.ts';

const HTML =
  '<body id="top"><ul class="runs wide"><li data-row data-kind="x">a</li></ul><dialog><p class="late">b</p></dialog><script>"<table>"</script></body>';
const isUsed = (css: string): boolean => sheetUse(css)(namesIn(HTML));

describe('a sheet has a use for a page', () => {
  it('names tags, classes, ids and data attributes, but nothing of dialogs and scripts', () => {
    expect([...namesIn(HTML)].sort()).toEqual(
      ['#top', '.runs', '.wide', '@data-kind', '@data-row', 'body', 'li', 'ul'].sort(),
    );
  });

  it.each([
    '.runs li:hover { color: red }',
    '@layer a { @media print { .none, .wide::before { color: red } } }',
    'section > :is(th, .x), :is(table, .runs) li { color: red }',
    '.runs:not(.none):not(:has(.spec)) { color: red }',
    '[data-row][hidden] { color: red }',
    ':root { color: red }',
    '#top .wide:is(:nth-child(2), :nth-child(3)) { color: red }',
    'body { .none { color: red } }',
    'body:has(.runs:not(.none)) .wide { color: red }',
    '[data-row]:not(:is(:nth-child(2), .none)) { color: red }',
  ])('that one of its rules may hold for: %s', (css) => {
    expect(isUsed(css)).toBe(true);
  });

  it.each([
    '.late { color: red }',
    'table, .run { color: red }',
    '.runs .none { color: red }',
    ':is(.none, table) li { color: red }',
    '[data-rows] { color: red }',
    '.none { .runs { color: red } }',
    '@keyframes x { from { color: red } to { color: blue } }',
    'body:has(.none) .runs { color: red }',
    '@layer a, b;',
  ])('and no other: %s', (css) => {
    expect(isUsed(css)).toBe(false);
  });
});
