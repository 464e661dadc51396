import { type ZodObject, z } from 'zod';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import type { ExportContext } from './export-context.ts';
import {
  exportedFactSchema,
  exportedStatementSchema,
  exportedSubjectSchema,
} from './fact-exports.ts';
import { knowledgeBaseSchema } from './knowledge-base.ts';
import { plainSets } from './plain-exports.ts';
import {
  exportedClaimSchema,
  exportedCorrectionSchema,
  exportedEventSchema,
  exportedReferenceSchema,
  exportedTableSchema,
} from './record-exports.ts';
import { exportedFormatSchema, exportedModelSchema, exportedRunSchema } from './run-exports.ts';

/** The kinds of record in the data: name of the schema, name for readers, schema. */
export const DATA_SCHEMAS: readonly {
  readonly name: string;
  readonly title: string;
  readonly schema: ZodObject;
}[] = [
  { name: 'fact', title: 'Fact', schema: exportedFactSchema },
  { name: 'statement', title: 'Statement', schema: exportedStatementSchema },
  { name: 'subject', title: 'Subject', schema: exportedSubjectSchema },
  { name: 'reference', title: 'Reference', schema: exportedReferenceSchema },
  { name: 'event', title: 'Event', schema: exportedEventSchema },
  { name: 'table', title: 'Table', schema: exportedTableSchema },
  { name: 'model', title: 'Model', schema: exportedModelSchema },
  { name: 'format', title: 'Number format', schema: exportedFormatSchema },
  { name: 'run', title: 'Measured run', schema: exportedRunSchema },
  { name: 'claim', title: 'Claim', schema: exportedClaimSchema },
  { name: 'correction', title: 'Correction', schema: exportedCorrectionSchema },
  ...plainSets().map(({ one, title, schema }) => ({ name: one, title, schema })),
  { name: 'sparkpedia', title: 'JSON file', schema: knowledgeBaseSchema },
];

/** The JSON Schema (draft 2020-12) of a kind of record. */
export function dataJsonSchema(schema: ZodObject): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema);
}

/** The text of a published schema. */
export function schemaFile(
  { addressOf }: ExportContext,
  { name, title, schema }: (typeof DATA_SCHEMAS)[number],
): string {
  const { $schema, ...rest } = dataJsonSchema(schema);
  const $id = addressOf(`${SITE_PATHS.data}schema/${name}.json`);
  return `${JSON.stringify({ $schema, $id, title, ...rest }, undefined, 2)}\n`;
}
