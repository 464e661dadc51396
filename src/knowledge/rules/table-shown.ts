import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

export const tableShown: Rule = {
  id: 'table-shown',
  severity: 'slip',
  sentence: 'Every table is shown in an article.',
  check: ({ records, knowledge, reading }) => {
    // A file that could not be read may hold the very use that seems to be missing.
    if (reading.length > 0) return [];
    const shown = new Set(
      [...knowledge.articles.values()].flatMap(({ body }) =>
        body.uses.flatMap((use) =>
          use.name === 'DataTable' ? (use.attributes.get('id')?.value ?? '') : [],
        ),
      ),
    );
    return records.tables
      .filter(({ id }) => !shown.has(id))
      .map(({ id, file }) =>
        finding(
          file,
          `No article shows the table “${id}”. Show it with <DataTable id="${id}" />, or remove the file.`,
        ),
      );
  },
};
