import type { Rule } from './rule.ts';
import { unknownIdsInUses } from './uses-of-ids.ts';

export const tableDefined: Rule = {
  id: 'table-defined',
  severity: 'fault',
  sentence: 'Every table that is shown exists.',
  check: (context) =>
    unknownIdsInUses(
      context,
      { DataTable: 'id' },
      {
        folder: 'tables',
        noun: 'table',
        known: context.knowledge.tables,
      },
    ),
};
