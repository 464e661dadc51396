import { type ZodType, z } from 'zod';
import { articleSchema } from '../content-schemas/article-schema.ts';
import { claimsSchema } from '../content-schemas/claim-schema.ts';
import { correctionsSchema } from '../content-schemas/correction-schema.ts';
import { timelineYearSchema } from '../content-schemas/event-schema.ts';
import { subjectSchema } from '../content-schemas/fact-schema.ts';
import { formatSchema } from '../content-schemas/format-schema.ts';
import { homeSchema } from '../content-schemas/home-schema.ts';
import { mediaSchema } from '../content-schemas/media-schema.ts';
import { modelSchema } from '../content-schemas/model-schema.ts';
import { referenceSchema } from '../content-schemas/reference-schema.ts';
import { runsSchema } from '../content-schemas/run-schema.ts';
import { tableSchema } from '../content-schemas/table-schema.ts';

/** A schema for editors, and the files that it is for. */
export interface EditorSchema {
  readonly name: string;
  readonly files: string;
  readonly text: string;
}

const SCHEMAS: readonly {
  readonly name: string;
  readonly files: string;
  readonly schema: ZodType;
}[] = [
  { name: 'article', files: '', schema: articleSchema },
  { name: 'facts', files: 'content/facts/*.yaml', schema: subjectSchema },
  { name: 'reference', files: 'content/references/*.yaml', schema: referenceSchema },
  { name: 'timeline', files: 'content/timeline/*.yaml', schema: timelineYearSchema },
  { name: 'table', files: 'content/tables/*.yaml', schema: tableSchema },
  { name: 'claims', files: 'content/claims/*.yaml', schema: claimsSchema },
  { name: 'runs', files: 'content/runs/*.yaml', schema: runsSchema },
  { name: 'model', files: 'content/models/*.yaml', schema: modelSchema },
  { name: 'format', files: 'content/formats/*.yaml', schema: formatSchema },
  { name: 'media', files: 'content/media/*.yaml', schema: mediaSchema },
  { name: 'corrections', files: 'content/corrections.yaml', schema: correctionsSchema },
  { name: 'home', files: 'content/home.yaml', schema: homeSchema },
];

/** JSON Schemas of all content files, made from the schemas that the check uses. */
export function editorSchemas(): EditorSchema[] {
  return SCHEMAS.map(({ name, files, schema }) => ({
    name,
    files,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), undefined, 2)}\n`,
  }));
}

/** Settings that tell editors with YAML support which schema is for which file. */
export function editorSettings(): string {
  const schemas = Object.fromEntries(
    editorSchemas()
      .filter(({ files }) => files !== '')
      .map(({ name, files }) => [`.vscode/schemas/${name}.json`, files]),
  );
  return `${JSON.stringify({ 'yaml.schemas': schemas }, undefined, 2)}\n`;
}
