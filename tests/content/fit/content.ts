import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import { formatSchema } from '../../../src/content-schemas/format-schema.ts';
import { modelSchema } from '../../../src/content-schemas/model-schema.ts';

const CONTENT = join(import.meta.dirname, '../../../content');

function records<T>(folder: string, schema: ZodType<T>): ReadonlyMap<string, T> {
  return new Map(
    readdirSync(join(CONTENT, folder)).map((name): [string, T] => [
      name.replace(/\.yaml$/, ''),
      schema.parse(parse(readFileSync(join(CONTENT, folder, name), 'utf8'))),
    ]),
  );
}

/** The models and number formats of the real content: their shapes are what the arithmetic is for. */
export const MODELS = records('models', modelSchema);
export const FORMATS = records('formats', formatSchema);

function named<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`There is no “${id}”`);
  return found;
}

export const model = (id: string) => named(MODELS, id);
export const format = (id: string) => named(FORMATS, id);
