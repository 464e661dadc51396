import { compile } from '@mdx-js/mdx';
import type { Program } from 'estree';
import remarkGfm from 'remark-gfm';
import { parseDocument } from 'yaml';
import type { ZodType } from 'zod';
import { articleSchema } from '../../../src/content-schemas/article-schema.ts';
import { claimsSchema } from '../../../src/content-schemas/claim-schema.ts';
import { correctionsSchema } from '../../../src/content-schemas/correction-schema.ts';
import { timelineYearSchema } from '../../../src/content-schemas/event-schema.ts';
import { subjectSchema } from '../../../src/content-schemas/fact-schema.ts';
import { formatSchema } from '../../../src/content-schemas/format-schema.ts';
import { homeSchema } from '../../../src/content-schemas/home-schema.ts';
import { mediaSchema } from '../../../src/content-schemas/media-schema.ts';
import { modelSchema } from '../../../src/content-schemas/model-schema.ts';
import { referenceSchema } from '../../../src/content-schemas/reference-schema.ts';
import { runsSchema } from '../../../src/content-schemas/run-schema.ts';
import { tableSchema } from '../../../src/content-schemas/table-schema.ts';
import type { ContentFile } from '../../../src/knowledge/knowledge-records.ts';

const SCHEMAS: Readonly<Record<string, ZodType>> = {
  facts: subjectSchema,
  references: referenceSchema,
  timeline: timelineYearSchema,
  tables: tableSchema,
  models: modelSchema,
  formats: formatSchema,
  runs: runsSchema,
  claims: claimsSchema,
  media: mediaSchema,
  'home.yaml': homeSchema,
  'corrections.yaml': correctionsSchema,
};

/** How Astro finds front matter; what it does not find stays in the body. */
const ASTRO_FRONT_MATTER = /(?:^\uFEFF?|^\s*\n)(?:---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/;

/**
 * Says why a file is invalid, without any code of the check: by the YAML parser and the schemas
 * alone, and by compiling articles with MDX as the build does. Undefined if nothing is found.
 */
export async function whyInvalid(file: ContentFile): Promise<string | undefined> {
  if (file.bytes !== undefined) return undefined;
  if (!file.path.startsWith('articles/')) {
    const schema = SCHEMAS[file.path.split('/')[0] ?? ''];
    return schema === undefined ? undefined : whyYaml(file.text.replace(/^\uFEFF/, ''), schema);
  }
  const match = ASTRO_FRONT_MATTER.exec(file.text);
  if (match?.[1] === undefined) return 'Astro finds no front matter';
  const blank = file.text.slice(0, match.index + match[0].length).replace(/[^\r\n]/g, ' ');
  const body = blank + file.text.slice(match.index + match[0].length);
  return whyYaml(match[1], articleSchema) ?? whyBody(body);
}

function whyYaml(text: string, schema: ZodType): string | undefined {
  const document = parseDocument(text, {
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) return `YAML: ${fault.message}`;
  try {
    const { error } = schema.safeParse(document.toJS({ maxAliasCount: 50 }) ?? {});
    return error === undefined ? undefined : `schema: ${error.issues[0]?.message}`;
  } catch (error) {
    return `YAML: ${String(error)}`;
  }
}

async function whyBody(body: string): Promise<string | undefined> {
  let code: string | undefined;
  const lookForCode = () => (program: Program) => {
    code = authorCode(program);
  };
  try {
    await compile(body, { jsx: true, remarkPlugins: [remarkGfm], recmaPlugins: [lookForCode] });
  } catch (error) {
    return `MDX: ${String(error)}`;
  }
  return code;
}

/** What a compiled article holds beside elements and text: statements and expressions. */
function authorCode(program: Program): string | undefined {
  const own = new Set(['_createMdxContent', 'MDXContent', '_missingMdxReference']);
  for (const node of program.body) {
    const declared = node.type === 'ExportDefaultDeclaration' ? node.declaration : node;
    const isOwn = declared.type === 'FunctionDeclaration' && own.has(declared.id?.name ?? '');
    if (!isOwn) return `compiled code: ${node.type}`;
    const found = expressionIn(declared);
    if (found !== undefined) return `compiled code: ${found}`;
  }
  return undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The first JSX expression that is no literal and that MDX did not write itself. */
function expressionIn(node: unknown): string | undefined {
  if (Array.isArray(node)) return firstOf(node);
  if (!isRecord(node)) return undefined;
  const { type, expression, argument, name } = node;
  // MDX itself passes its own props on, and column alignment as a style.
  if (type === 'JSXSpreadAttribute') {
    return isRecord(argument) && argument['name'] === 'props' ? undefined : 'JSXSpreadAttribute';
  }
  if (type === 'JSXAttribute' && isRecord(name) && name['name'] === 'style') return undefined;
  if (type === 'JSXExpressionContainer') {
    const isLiteral = isRecord(expression) && expression['type'] === 'Literal';
    return isLiteral ? undefined : 'JSXExpressionContainer';
  }
  return firstOf(
    Object.entries(node).flatMap(([key, value]) =>
      key === 'data' || key === 'position' ? [] : [value],
    ),
  );
}

function firstOf(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const found = expressionIn(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
