import type { z } from 'zod';
import { DATA_SCHEMAS, dataJsonSchema } from './data-schemas.ts';
import { OWN_ADDRESS } from './shared-fields.ts';

/** One field of the data, as the data dictionary lists it. */
export interface FieldEntry {
  /** Name; parts of lists and objects follow after a full stop: "disputes.claimant". */
  readonly name: string;
  /** Type in words: "text", "number or text", "list of records". */
  readonly type: string;
  /** The words to choose from, where there is a closed list. */
  readonly words: readonly string[];
  readonly isRequired: boolean;
  /** Empty where the schema gives none, which a test forbids. */
  readonly meaning: string;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The dictionary of every kind of record, made from the schemas that are published. */
export function dataDictionary(): { name: string; title: string; fields: FieldEntry[] }[] {
  return DATA_SCHEMAS.map(({ name, title, schema }) => ({
    name,
    title,
    // The lists of a whole file are dictionaries of their own.
    fields: fieldsOf(
      dataJsonSchema(schema),
      '',
      name === 'sparkpedia' ? 1 : Number.POSITIVE_INFINITY,
    ),
  }));
}

function fieldsOf(schema: JsonSchema, before: string, depth: number): FieldEntry[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field === 'boolean') return [];
    const inner = itemOf(field) ?? field;
    return [
      {
        name: `${before}${name}`,
        type: typeWords(field),
        words: (field.enum ?? []).map(String),
        isRequired: schema.required?.includes(name) ?? false,
        meaning: field.description ?? '',
      },
      ...(depth > 1 ? fieldsOf(inner, `${before}${name}.`, depth - 1) : []),
    ];
  });
}

function itemOf({ items }: JsonSchema): JsonSchema | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'yes or no',
  object: 'record',
};

function typeWords(schema: JsonSchema): string {
  if (schema.anyOf !== undefined)
    return schema.anyOf
      .flatMap((part) => (typeof part === 'boolean' ? [] : typeWords(part)))
      .join(' or ');
  if (schema.enum !== undefined) return 'one of';
  if (schema.format === 'uri' || schema.pattern === OWN_ADDRESS.source) return 'address';
  const item = itemOf(schema);
  if (item !== undefined)
    return `list of ${item.type === 'object' || item.anyOf !== undefined ? 'records' : 'texts'}`;
  return [schema.type]
    .flat()
    .map((type) => TYPE_WORDS[String(type)] ?? String(type))
    .join(' or ');
}
