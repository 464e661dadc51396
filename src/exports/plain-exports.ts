import { type ZodObject, z } from 'zod';
import { KINDS } from '../content-kinds/index.ts';
import type { Kinds } from '../content-kinds/kind.ts';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import { type ExportContext, exportSources } from './export-context.ts';
import { addressField, type ExportedSource, sourcesField } from './shared-fields.ts';

/** A kind whose records are published as content has them, with id, sources and address. */
export interface PlainSet {
  /** Name of the kind: "problems". */
  readonly name: string;
  /** Name of one record and of its schema: "problem". */
  readonly one: string;
  readonly title: string;
  readonly meaning: string;
  readonly schema: ZodObject;
}

/** A record as published: all fields of its file, and these. */
export interface PlainRecord {
  readonly id: string;
  readonly sources: readonly ExportedSource[];
  readonly address: string;
  readonly [field: string]: unknown;
}

/** The kinds that are published as they are, by name. */
export function plainSets(kinds: Kinds = KINDS): PlainSet[] {
  return Object.entries(kinds).flatMap(([name, { noun, published }]) =>
    published === undefined
      ? []
      : [
          {
            name,
            one: noun,
            title: published.title,
            meaning: published.meaning,
            schema: z.strictObject({
              id: z.string().describe(`Id of the ${noun}.`),
              ...published.schema.shape,
              sources: sourcesField.describe('All sources of the record, each once.'),
              address: addressField.describe('Address of its page on this site.'),
            }),
          },
        ],
  );
}

/** The records of such a kind, by id. */
export function plainRecords(
  context: ExportContext,
  name: string,
  kinds: Kinds = KINDS,
): PlainRecord[] {
  const { knowledge, addressOf } = context;
  const all = recordsById(Reflect.get(knowledge, name));
  const cited = new Map<string, Set<string>>();
  for (const { from, to } of knowledge.mentions)
    if (from.kind === name && to.kind === 'references')
      cited.set(from.id, (cited.get(from.id) ?? new Set()).add(to.id));
  const page = kinds[name]?.page;
  return all
    .map(([id, record]) => ({
      ...record,
      id,
      sources: exportSources(context, [...(cited.get(id) ?? [])]),
      address: addressOf(page?.(id, record) ?? SITE_PATHS.data),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Records by id: those of a kind with a file for each are a map, those of a kind with lists a list. */
function recordsById(all: unknown): readonly (readonly [id: string, record: object])[] {
  if (all instanceof Map)
    return [...all].map(([id, record]: [string, object]) => [id, record] as const);
  return Array.isArray(all) ? all.filter(hasId).map((record) => [record.id, record] as const) : [];
}

const hasId = (one: unknown): one is { readonly id: string } =>
  typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string';
