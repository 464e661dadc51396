import { describe, expect, it } from 'vitest';
import { markdownTable } from '../../../src/browser/shared/markdown-table.ts';

describe('a table in Markdown', () => {
  it('has its head first, a line for each row, and no markup from its words', () => {
    const rows = [
      ['Name', 'A | B'],
      ['x\ny', '*1*'],
    ];
    expect(markdownTable(rows)).toBe('| Name | A \\| B |\n| --- | --- |\n| x y | \\*1\\* |\n');
  });
});
