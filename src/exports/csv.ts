import { z } from 'zod';
import { exportedFactSchema, exportedStatementSchema } from './fact-exports.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { PlainRecord, PlainSet } from './plain-exports.ts';
import {
  type ExportedTable,
  exportedClaimSchema,
  exportedEventSchema,
  exportedReferenceSchema,
} from './record-exports.ts';
import { exportedFormatSchema, exportedModelSchema, exportedRunSchema } from './run-exports.ts';

/** A record of a CSV file: its fields by name. */
type CsvRecord = Readonly<Record<string, unknown>>;

/**
 * Writes CSV as RFC 4180 has it: one header row, commas, lines ending in CR LF, quotes only
 * around fields that need them and doubled within.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** The kinds of record that have a CSV file, with their fields in order. */
const CSV_FIELDS = {
  facts: Object.keys(exportedFactSchema.shape),
  statements: Object.keys(exportedStatementSchema.shape),
  references: Object.keys(exportedReferenceSchema.shape),
  events: Object.keys(exportedEventSchema.shape),
  models: Object.keys(exportedModelSchema.shape),
  formats: Object.keys(exportedFormatSchema.shape),
  runs: Object.keys(exportedRunSchema.shape),
  claims: Object.keys(exportedClaimSchema.shape),
} as const;
export type CsvKind = keyof typeof CSV_FIELDS;

/** Names of the columns of a CSV file: the fields, where `sources` becomes ids and addresses. */
export function csvColumns(kind: CsvKind): string[] {
  return columnsOf(CSV_FIELDS[kind]);
}

const columnsOf = (fields: readonly string[]): string[] =>
  fields.flatMap((name) => (name === 'sources' ? ['sources', 'sourceUrls'] : [name]));

/** Records of one kind as CSV. */
export function recordsCsv(base: KnowledgeBase, kind: CsvKind): string {
  return csvOf(csvColumns(kind), base[kind]);
}

/** Records of a kind that is published as it is, as CSV. */
export function plainCsv({ schema }: PlainSet, records: readonly PlainRecord[]): string {
  return csvOf(columnsOf(Object.keys(schema.shape)), records);
}

function csvOf(columns: readonly string[], records: readonly CsvRecord[]): string {
  return writeCsv([
    columns,
    ...records.map((record) => columns.map((column) => fieldText(record, column))),
  ]);
}

const sourceList = z.array(z.object({ id: z.string(), url: z.string() }));
const disputeList = z.array(z.object({ text: z.string(), claimant: z.string() }));

/** A field as one text: lists are joined, rival values put into words, records written as JSON. */
function fieldText(record: CsvRecord, column: string): string {
  switch (column) {
    case 'sources':
      return sourceList
        .parse(record['sources'])
        .map(({ id }) => id)
        .join(' ');
    case 'sourceUrls':
      return sourceList
        .parse(record['sources'])
        .map(({ url }) => url)
        .join(' ');
    case 'disputes':
      return disputeList
        .parse(record['disputes'] ?? [])
        .map(({ text, claimant }) => `${text} (${claimant})`)
        .join('; ');
    default: {
      const value = record[column] ?? '';
      const isNested = [value].flat().some((part) => typeof part === 'object');
      if (isNested) return JSON.stringify(value);
      return Array.isArray(value) ? value.join(' ') : String(value);
    }
  }
}

/** A table as CSV, with its cells as printed. */
export function tableCsv({ rowHeading, columns, rows }: ExportedTable): string {
  return writeCsv([
    [rowHeading, ...columns],
    ...rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
  ]);
}
