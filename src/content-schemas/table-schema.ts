import { z } from 'zod';
import { sourceSchema } from './fact-schema.ts';

/** One cell: facts by id, or words with their references, or nothing known. */
export const cellSchema = z.union([
  z.strictObject({
    /** Ids of facts, shown in order and joined by `join`. */
    facts: z.array(z.string().min(1)).min(1),
    join: z.string().optional(),
    note: z.string().min(1).optional(),
  }),
  z.strictObject({
    text: z.string().min(1),
    /** Page that the words lead to. */
    url: z.url({ protocol: /^https?$/ }).optional(),
    sources: z.array(sourceSchema).min(1).optional(),
  }),
]);

/** A file of `content/tables/`: a comparison or an overview. The file name is the table id. */
export const tableSchema = z
  .strictObject({
    caption: z.string().min(1),
    /** Heading of the first column, which names the rows. */
    rowHeading: z.string().min(1),
    columns: z.array(z.string().min(1)).min(1),
    rows: z.array(z.strictObject({ label: z.string().min(1), cells: z.array(cellSchema) })).min(1),
    /** Set below the table. */
    note: z.string().min(1).optional(),
  })
  .superRefine((table, context) => {
    table.rows.forEach((row, index) => {
      if (row.cells.length !== table.columns.length) {
        context.addIssue({
          code: 'custom',
          path: ['rows', index, 'cells'],
          message: `row "${row.label}" has ${row.cells.length} cells for ${table.columns.length} columns`,
        });
      }
    });
  });

export type CellRecord = z.infer<typeof cellSchema>;
export type TableRecord = z.infer<typeof tableSchema>;
