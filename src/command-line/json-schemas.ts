import { z } from 'zod';
import { KINDS } from '../content-kinds/index.ts';
import type { Kinds } from '../content-kinds/kind.ts';

/** A schema for editors, and the files that it is for. */
export interface EditorSchema {
  readonly name: string;
  /** Empty for front matter: editors take a schema for whole files only. */
  readonly files: string;
  readonly text: string;
}

/** JSON Schemas of all content files, made from the schemas that the check uses. */
export function editorSchemas(kinds: Kinds = KINDS): EditorSchema[] {
  return Object.values(kinds).map(({ place, schema, schemaName }) => ({
    name: schemaName,
    files:
      'file' in place
        ? `content/${place.file}`
        : place.ending
          ? ''
          : `content/${place.folder}/*.yaml`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), undefined, 2)}\n`,
  }));
}

/** Settings that tell editors with YAML support which schema is for which file. */
export function editorSettings(kinds: Kinds = KINDS): string {
  const schemas = Object.fromEntries(
    editorSchemas(kinds)
      .filter(({ files }) => files !== '')
      .map(({ name, files }) => [`.vscode/schemas/${name}.json`, files]),
  );
  return `${JSON.stringify({ 'yaml.schemas': schemas }, undefined, 2)}\n`;
}
