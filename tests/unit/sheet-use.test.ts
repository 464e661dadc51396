import { describe, expect, it } from 'vitest';
import { namesIn, sheetUse } from '../../src/build/sheet-use.ts';

const HTML =
  '<body id="top"><ul class="runs wide"><li data-row data-kind="x">a</li></ul><dialog><p class="late">b</p></dialog><script>"<table>"</script></body>';
const NONE: ReadonlySet<string> = new Set();
const isUsed = (css: string): boolean => sheetUse(css)(namesIn(HTML, NONE)) !== '';
const kept = (css: string, byScripts = NONE): string => sheetUse(css)(namesIn(HTML, byScripts));

describe('a sheet has a use for a page', () => {
  it('names tags, classes, ids and data attributes, but nothing of dialogs and scripts', () => {
    expect([...namesIn(HTML, NONE).drawn].sort()).toEqual(
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
  ])('and no other: %s', (css) => {
    expect(isUsed(css)).toBe(false);
  });
});

describe('of a sheet that a page has a use for, it gets', () => {
  it('the rules and selectors that may hold, and what stands for itself', () => {
    const css =
      '@layer a,b;@layer a{.none,.runs,.late{color:red}@media print{.none{top:0}}@page{margin:0}}@keyframes x{to{top:0}}';
    expect(kept(css)).toBe(
      '@layer a,b;@layer a{.runs,.late{color:red}@page{margin:0}}@keyframes x{to{top:0}}',
    );
  });

  it('rules in rules as they stand', () => {
    const css = '.runs{top:0;&:hover,.none{left:0}}';
    expect(kept(css)).toBe(css);
  });

  it('what scripts may add, but not for their sake alone', () => {
    const byScripts = new Set(['.none', '@data-ready']);
    expect(kept('ul.runs.none[data-ready]{top:0}', byScripts)).toBe('');
    expect(kept('ul{left:0}ul.runs.none[data-ready]{top:0}.other{top:0}', byScripts)).toBe(
      'ul{left:0}ul.runs.none[data-ready]{top:0}',
    );
  });
});
