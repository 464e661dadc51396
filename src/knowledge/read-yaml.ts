import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { ZodType } from 'zod';
import { didYouMean } from './nearest.ts';
import { type Position, type ReadingFinding, readingFinding } from './problems.ts';
import type { TextRun } from './text-runs.ts';
import { aliasOffset, faultOffset } from './yaml-fault-places.ts';

/** What YAML 1.1 takes for a point in time. */
const PLAIN_DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/;

/** Finds the place of a value from its path of keys and indices. */
export type Locate = (path: readonly PropertyKey[]) => Position;

export interface YamlRead {
  /** The plain value, or undefined where the text could not be parsed. */
  readonly data: unknown;
  readonly locate: Locate;
  /** Every string value. */
  readonly texts: readonly TextRun[];
  readonly findings: readonly ReadingFinding[];
}

interface YamlPlace {
  /** Line of the file in which the text begins, counted from 1. */
  readonly line?: number;
  /** Its offset in the file. */
  readonly offset?: number;
  /** Keys whose values readers see as they are, such as commands. */
  readonly verbatim?: readonly string[] | undefined;
}

/**
 * Parses YAML and keeps the place of every node.
 *
 * @param place where `text` begins in the file, and which of its values are no wording of ours
 * @returns the plain data, a function from path to place, and every syntax fault
 */
export function readYaml(
  file: string,
  text: string,
  { line = 1, offset = 0, verbatim = [] }: YamlPlace = {},
): YamlRead {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (place: number): Position => {
    const found = lines.linePos(place);
    return { line: Math.max(1, found.line) + line - 1, column: Math.max(1, found.col) };
  };
  const findings = [...document.errors, ...document.warnings].map((fault) =>
    readingFinding(
      'yaml-parses',
      file,
      `${fault.message.replace(/\.?\s*$/, '')}. Correct the YAML here.`,
      at(faultOffset(document, fault)),
    ),
  );
  visit(document, {
    Scalar(key, node) {
      const fault = scalarFault(node, key === 'key');
      if (fault !== undefined && node.range) {
        findings.push(readingFinding('record-fits-schema', file, fault, at(node.range[0])));
      }
    },
  });
  const locate: Locate = (path) => {
    let node: unknown = document.contents;
    let place = at(0);
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(key),
        );
        if (!pair) break;
        if (isNode(pair.key) && pair.key.range) place = at(pair.key.range[0]);
        node = pair.value;
        if (isScalar(node) && node.range) place = at(node.range[0]);
      } else if (isSeq(node) && typeof key === 'number') {
        const item: unknown = node.items[key];
        node = isPair(item) ? item.value : item;
        if (isNode(node) && node.range) place = at(node.range[0]);
      } else break;
    }
    return place;
  };
  let data: unknown;
  if (document.errors.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 50 });
    } catch (error) {
      findings.push(
        readingFinding(
          'yaml-parses',
          file,
          `${String(error)}. Correct the YAML here.`,
          at(aliasOffset(document)),
        ),
      );
    }
  }
  return { data, locate, texts: textsOf(document, text, offset, new Set(verbatim)), findings };
}

/** What is wrong with a single value or key, whatever the schema says of it. */
function scalarFault({ value, type }: Scalar, isKey: boolean): string | undefined {
  if (isKey && value === '__proto__')
    return 'The key “__proto__” has a meaning of its own in programs. Use another.';
  // Astro reads front matter with another parser, which makes a point in time of a plain date.
  const isPlainDate = type === 'PLAIN' && typeof value === 'string' && PLAIN_DATE.test(value);
  return isPlainDate
    ? `Write the date in quotes: '${value}'. Some programs read it as a point in time otherwise.`
    : undefined;
}

function textsOf(
  document: ReturnType<typeof parseDocument>,
  text: string,
  offset: number,
  verbatim: ReadonlySet<string>,
): TextRun[] {
  const texts: TextRun[] = [];
  visit(document, {
    Pair(_key, { key }) {
      return isScalar(key) && verbatim.has(String(key.value)) ? visit.SKIP : undefined;
    },
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const [begin, end] = node.range;
      texts.push({ source: text.slice(begin, end), offset: offset + begin, kind: 'field' });
    },
  });
  return texts;
}

export interface RecordRead<T> {
  readonly record: T | undefined;
  readonly findings: readonly ReadingFinding[];
}

/**
 * Fits parsed YAML to a schema. Every zod issue becomes a problem at the node it concerns;
 * unknown keys are placed at the key, with the nearest known key.
 */
export function readRecord<T>(file: string, yaml: YamlRead, schema: ZodType<T>): RecordRead<T> {
  if (yaml.findings.length > 0) return { record: undefined, findings: yaml.findings };
  const result = schema.safeParse(yaml.data ?? {});
  if (result.success) return { record: result.data, findings: [] };
  const findings: ReadingFinding[] = [];
  const add = (message: string, place: Position): void => {
    findings.push(readingFinding('record-fits-schema', file, message, place));
  };
  const collect = (issues: typeof result.error.issues, base: readonly PropertyKey[]): void => {
    for (const issue of issues) {
      const path = [...base, ...issue.path];
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          add(
            `“${[...path, key].map(String).join('.')}” is not a field that is known here.${didYouMean(key, knownKeys(schema, path))} Remove it or correct its name.`,
            yaml.locate([...path, key]),
          );
        }
      } else if (issue.code === 'invalid_union') {
        // The branch that came closest says most; ties go to the first branch.
        const best = [...issue.errors].sort((a, b) => a.length - b.length)[0];
        if (best && best.length > 0 && issue.errors.every((branch) => branch.length > 0)) {
          collect(best as typeof result.error.issues, path);
        } else add(describe(path, issue.message), yaml.locate(path));
      } else if (issue.code === 'invalid_value') {
        add(describe(path, notAllowed(valueAt(yaml.data, path), issue.values)), yaml.locate(path));
      } else {
        add(describe(path, issue.message), yaml.locate(path));
      }
    }
  };
  collect(result.error.issues, []);
  return { record: undefined, findings };
}

function describe(path: readonly PropertyKey[], message: string): string {
  const name = path.length === 0 ? 'This file' : `“${path.map(String).join('.')}”`;
  return `${name}: ${/[.?]$/.test(message) ? message : `${message}.`}`;
}

function notAllowed(found: unknown, allowed: readonly unknown[]): string {
  if (found === undefined) return `is missing; it takes ${allowed.join(', ')}`;
  const words = allowed.map(String);
  return `${JSON.stringify(found)} is not one of ${words.join(', ')}.${didYouMean(String(found), words)}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  );
}

interface SchemaDefinition {
  readonly shape?: Record<string, unknown>;
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly valueType?: unknown;
}

/** Keys that the schema knows at a path; empty where it cannot be told. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of [...path, undefined]) {
    let definition = definitionOf(current);
    while (definition?.innerType !== undefined) {
      current = definition.innerType;
      definition = definitionOf(current);
    }
    if (!definition) return [];
    if (step === undefined) return Object.keys(definition.shape ?? {});
    current = definition.shape?.[String(step)] ?? definition.element ?? definition.valueType;
  }
  return [];
}

function definitionOf(schema: unknown): SchemaDefinition | undefined {
  if (typeof schema !== 'object' || schema === null || !('def' in schema)) return undefined;
  // zod publishes `def` on every schema; its exact type depends on the kind of schema.
  return schema.def as SchemaDefinition;
}
