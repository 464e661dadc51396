import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

export const tableRowsEven: Rule = {
  id: 'table-rows-even',
  severity: 'fault',
  sentence: 'Every row of a Markdown table has as many cells as its head.',
  check: ({ knowledge }) =>
    [...knowledge.articles.values()].flatMap(({ file, body }) =>
      body.tableRows
        .filter(({ cells, columns }) => cells !== columns)
        .map((row) =>
          finding(
            file,
            `This row has ${row.cells} cells, the head of the table has ${row.columns}. A literal “|” is written “\\|”.`,
            row,
          ),
        ),
    ),
};
