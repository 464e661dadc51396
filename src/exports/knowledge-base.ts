import { z } from 'zod';
import { calendarDay } from '../content-schemas/dates.ts';
import { type Credit, creditsOf } from '../knowledge/credits.ts';
import { pricesOf } from '../knowledge/fact-selection.ts';
import type { Subject } from '../knowledge/knowledge-records.ts';
import { asOf } from '../knowledge/record-dates.ts';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import { editionDay } from '../knowledge/staleness.ts';
import { byId, type ExportContext } from './export-context.ts';
import {
  type ExportedFact,
  exportedFactSchema,
  exportedStatementSchema,
  exportedSubjectSchema,
  exportFact,
  exportStatements,
  exportSubject,
} from './fact-exports.ts';
import { plainRecords, plainSets } from './plain-exports.ts';
import {
  exportClaim,
  exportCorrection,
  exportEvent,
  exportedClaimSchema,
  exportedCorrectionSchema,
  exportedEventSchema,
  exportedReferenceSchema,
  exportedTableSchema,
  exportReference,
  exportTable,
} from './record-exports.ts';
import {
  exportedFormatSchema,
  exportedModelSchema,
  exportedRunSchema,
  exportFormat,
  exportModel,
  exportRun,
} from './run-exports.ts';
import { ownAddress } from './shared-fields.ts';

export const LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The lists that a JSON file of the data holds; they are empty where there is nothing. */
const listFields = {
  subjects: z.array(exportedSubjectSchema).describe('What is described, by id.'),
  facts: z.array(exportedFactSchema).describe('Figures and terms about the subjects.'),
  statements: z.array(exportedStatementSchema).describe('What is known beyond single values.'),
  references: z.array(exportedReferenceSchema).describe('The sources, by id.'),
  events: z.array(exportedEventSchema).describe('Dated events, earliest first.'),
  tables: z.array(exportedTableSchema).describe('Comparisons and overviews, by id.'),
  models: z.array(exportedModelSchema).describe('Open models and their shapes, by id.'),
  formats: z.array(exportedFormatSchema).describe('Number formats, by id.'),
  runs: z.array(exportedRunSchema).describe('Measured runs, by id.'),
  claims: z.array(exportedClaimSchema).describe('Statements in circulation that were checked.'),
  corrections: z
    .array(exportedCorrectionSchema)
    .describe('Our own errors, put right; newest first.'),
};

/** The lists of kinds that are published as they are; their names are not known to the compiler. */
const plainFields: Readonly<Record<never, z.ZodType>> = Object.fromEntries(
  plainSets().map(({ name, schema, meaning }) => [name, z.array(schema).describe(meaning)]),
);

const partsSchema = z.strictObject({
  $schema: ownAddress.describe('Address of the JSON Schema of this file.'),
  title: z.string().describe('What the file holds.'),
  address: ownAddress.describe('Address of this file.'),
  edition: calendarDay
    .optional()
    .describe('Latest day of verification; the content holds as of that day.'),
  licence: z
    .strictObject({
      name: z.string().describe('Name of the licence.'),
      url: z.url().describe('Address of the licence.'),
    })
    .describe('Licence of text and data.'),
  credit: z.string().describe('Credit that the licence asks for.'),
  credits: z
    .array(
      z.strictObject({
        publisher: z.string().describe('Whose figures are reused.'),
        licence: z.string().describe('Licence of these figures.'),
        url: z.url().describe('Address of the source.'),
      }),
    )
    .describe('Others whose figures are reused under licences that ask for credit.'),
  ...listFields,
});
export type KnowledgeBase = z.infer<typeof partsSchema>;
type Lists = Pick<KnowledgeBase, keyof typeof listFields>;

/** Every JSON file of records has this form, the whole knowledge base as well as a part of it. */
export const knowledgeBaseSchema = partsSchema.extend(plainFields);

const NOTHING: Lists = {
  subjects: [],
  facts: [],
  statements: [],
  references: [],
  events: [],
  tables: [],
  models: [],
  formats: [],
  runs: [],
  claims: [],
  corrections: [],
};

const NO_PLAIN = Object.fromEntries(plainSets().map(({ name }) => [name, []]));

/** Line of credit for the data of the site. */
export function creditLine({ siteName, siteAddress }: ExportContext): string {
  return [siteName, siteAddress, LICENCE.name].filter((part) => part !== undefined).join(', ');
}

/** Sources whose figures are reused under a licence that asks for credit, by id. */
export function creditedReferences({ knowledge }: ExportContext): Credit[] {
  return creditsOf([...knowledge.references.values()].sort(byId));
}

/** All records of all kinds. */
export function wholeKnowledgeBase(context: ExportContext, path: string): KnowledgeBase {
  const { knowledge } = context;
  return knowledgeBase(context, path, `${context.siteName}: data`, {
    subjects: [...knowledge.subjects.values()].map((subject) => exportSubject(context, subject)),
    facts: [...knowledge.facts.values()].map((fact) => exportFact(context, fact)).sort(byId),
    statements: [...knowledge.subjects.values()]
      .flatMap((subject) => exportStatements(context, subject))
      .sort(byId),
    references: [...knowledge.references.values()].map((r) => exportReference(context, r)),
    events: knowledge.events.map((event) => exportEvent(context, event)),
    tables: [...knowledge.tables.values()].map((table) => exportTable(context, table)),
    models: [...knowledge.models.values()].map((model) => exportModel(context, model)).sort(byId),
    formats: allFormats(context),
    runs: allRuns(context),
    claims: knowledge.claims.map((claim) => exportClaim(context, claim)),
    corrections: knowledge.corrections.map((entry) => exportCorrection(context, entry)),
    ...Object.fromEntries(plainSets().map(({ name }) => [name, plainRecords(context, name)])),
  });
}

/** A subject, with its facts in the order of its file, its statements and their sources. */
export function subjectKnowledgeBase(
  context: ExportContext,
  path: string,
  subject: Subject,
): KnowledgeBase {
  return withItsSources(context, path, subject.title, {
    subjects: [exportSubject(context, subject)],
    facts: subject.facts.map((fact) => exportFact(context, fact)),
    statements: exportStatements(context, subject),
  });
}

/** All events and their sources. */
export function timelineKnowledgeBase(context: ExportContext, path: string): KnowledgeBase {
  const events = context.knowledge.events.map((event) => exportEvent(context, event));
  return withItsSources(context, path, 'Timeline', { events });
}

/** The prices of all subjects by date, then id, and their sources. */
export function pricesKnowledgeBase(context: ExportContext, path: string): KnowledgeBase {
  const byDate = (a: ExportedFact, b: ExportedFact): number =>
    asOf(a) < asOf(b) ? -1 : asOf(a) > asOf(b) ? 1 : byId(a, b);
  const facts = [...context.knowledge.subjects.values()]
    .flatMap(pricesOf)
    .map((fact) => exportFact(context, fact))
    .sort(byDate);
  return withItsSources(context, path, 'Prices', { subjects: subjectsOf(context, facts), facts });
}

/** A table, the facts that it shows and their sources. */
export function tableKnowledgeBase(
  context: ExportContext,
  path: string,
  id: string,
): KnowledgeBase {
  const table = context.knowledge.tables.get(id);
  const tables = table === undefined ? [] : [exportTable(context, table)];
  const shown = new Set(
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((c) => c.facts ?? []))),
  );
  const facts = [...shown]
    .flatMap((fact) => context.knowledge.facts.get(fact) ?? [])
    .map((fact) => exportFact(context, fact))
    .sort(byId);
  const subjects = subjectsOf(context, facts);
  return withItsSources(context, path, table?.caption ?? id, { subjects, facts, tables });
}

/** All measured runs, what they ran on, and their sources. */
export function runsKnowledgeBase(context: ExportContext, path: string): KnowledgeBase {
  const runs = allRuns(context);
  const devices = runs.map(({ device }) => ({ subject: device }));
  return withItsSources(context, path, 'Measured runs', {
    subjects: subjectsOf(context, devices),
    runs,
  });
}

/** All models and number formats, and their sources. */
export function modelsKnowledgeBase(context: ExportContext, path: string): KnowledgeBase {
  const models = [...context.knowledge.models.values()]
    .map((model) => exportModel(context, model))
    .sort(byId);
  return withItsSources(context, path, 'Models', { models, formats: allFormats(context) });
}

const allRuns = (context: ExportContext) =>
  context.knowledge.runs.map((run) => exportRun(context, run)).sort(byId);

const allFormats = (context: ExportContext) =>
  [...context.knowledge.formats.values()].map((format) => exportFormat(context, format)).sort(byId);

function subjectsOf(context: ExportContext, facts: readonly Pick<ExportedFact, 'subject'>[]) {
  return [...new Set(facts.map(({ subject }) => subject))]
    .flatMap((id) => context.knowledge.subjects.get(id) ?? [])
    .map((subject) => exportSubject(context, subject));
}

function withItsSources(
  context: ExportContext,
  path: string,
  title: string,
  lists: Partial<Lists>,
): KnowledgeBase {
  const { facts = [], statements = [], events = [], tables = [] } = lists;
  const { models = [], formats = [], runs = [] } = lists;
  const cited = new Set(
    [
      ...facts,
      ...facts.flatMap(({ disputes }) => disputes ?? []),
      ...statements,
      ...events,
      ...models,
      ...models.flatMap(({ checkpoints }) => checkpoints ?? []),
      ...formats,
      ...runs,
      ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    ].flatMap(({ sources }) => sources.map(({ id }) => id)),
  );
  const references = [...context.knowledge.references.values()]
    .filter(({ id }) => cited.has(id))
    .map((reference) => exportReference(context, reference));
  return knowledgeBase(context, path, title, { ...lists, references });
}

function knowledgeBase(
  context: ExportContext,
  path: string,
  title: string,
  lists: Partial<Lists>,
): KnowledgeBase {
  const all = { ...NOTHING, ...NO_PLAIN, ...lists };
  const cited = new Set(all.references.map(({ url }) => url));
  return {
    $schema: context.addressOf(`${SITE_PATHS.data}schema/sparkpedia.json`),
    title,
    address: context.addressOf(path),
    edition: editionDay(context.knowledge) || undefined,
    licence: LICENCE,
    credit: creditLine(context),
    credits: creditedReferences(context).filter(({ url }) => cited.has(url)),
    ...all,
    subjects: [...all.subjects].sort(byId),
    references: [...all.references].sort(byId),
    tables: [...all.tables].sort(byId),
  };
}
