import { type TableRecord, tableSchema } from '../content-schemas/table-schema.ts';
import { type ContentKind, citesOf, usesOf } from './kind.ts';

/** Comparisons and overviews: `content/tables/<id>.yaml`. */
export const tables: ContentKind<TableRecord> = {
  noun: 'table',
  place: { folder: 'tables' },
  schema: tableSchema,
  schemaName: 'table',
  isNamed: true,
  mustBeUsed: {
    sentence: 'Every table is shown in an article.',
    message: (id) =>
      `No article shows the table “${id}”. Show it with <DataTable id="${id}" />, or remove the file.`,
  },
  uses: (owner) =>
    owner.record.rows.flatMap((row, r) =>
      row.cells.flatMap((cell, c) =>
        'facts' in cell
          ? usesOf(owner, 'facts', ['rows', r, 'cells', c, 'facts'], cell.facts)
          : citesOf(owner, ['rows', r, 'cells', c, 'sources'], cell.sources),
      ),
    ),
};
