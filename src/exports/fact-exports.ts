import { z } from 'zod';
import {
  FACT_GROUPS,
  OFFERS,
  PROPERTY_IDS,
  SUBJECT_KINDS,
} from '../content-schemas/vocabularies.ts';
import { type FigureValue, formatFigure, formatValue } from '../knowledge/format-value.ts';
import type { Fact, Subject } from '../knowledge/knowledge-records.ts';
import { rowPath } from '../knowledge/site-paths.ts';
import { byId, type ExportContext, exportSources, plainSpaces } from './export-context.ts';
import {
  addressField,
  aliasesField,
  dateFields,
  seenOnField,
  sourcesField,
  standingFields,
  subjectFields,
  valueFields,
  withdrawnField,
} from './shared-fields.ts';

/** What is described: a chip, a computer, a piece of software. */
export const exportedSubjectSchema = z.strictObject({
  id: z.string().describe('Id of the subject.'),
  title: z.string().describe('Name of the subject.'),
  aliases: aliasesField,
  kind: z.enum(SUBJECT_KINDS).describe('What the subject is.'),
  description: z.string().describe('One sentence that says what it is.'),
  includes: z
    .array(z.string())
    .optional()
    .describe('Ids of subjects that are part of this one, such as its chip.'),
  versions: z
    .array(
      z.strictObject({
        key: z.string().describe('Ends the id of the version.'),
        title: z.string().describe('Name of the version.'),
        memory: z.string().describe('Key of the fact with its memory.'),
        bandwidth: z.string().describe('Key of the fact with its memory bandwidth.'),
        aliases: aliasesField,
      }),
    )
    .optional()
    .describe('Versions that are sold apart and differ in memory.'),
  address: addressField.describe('Address of the data sheet.'),
});
export type ExportedSubject = z.infer<typeof exportedSubjectSchema>;

const exportedDisputeSchema = z.strictObject({
  ...valueFields,
  text: z.string().describe('The rival value as printed.'),
  claimant: z.string().describe('Who says so.'),
  observedOn: dateFields.observedOn,
  publishedOn: dateFields.publishedOn,
  reason: z.string().optional().describe('Likely reason for the difference.'),
  sources: sourcesField.describe('Sources of the rival value.'),
});

/** One figure or term about a subject. */
export const exportedFactSchema = z.strictObject({
  id: z.string().describe('Id of the fact: subject and key joined by a full stop.'),
  ...subjectFields,
  label: z.string().describe('Name of the property.'),
  group: z.enum(FACT_GROUPS).describe('Group in which the data sheet lists the fact.'),
  property: z
    .enum(PROPERTY_IDS)
    .optional()
    .describe('Property that devices have in common; facts that share one can be compared.'),
  ...valueFields,
  condition: z.string().optional().describe('Condition that belongs after the value.'),
  text: z
    .string()
    .describe('The value as printed: qualifier, number, unit, condition, with plain spaces.'),
  ...standingFields,
  offer: z
    .enum(OFFERS)
    .optional()
    .describe(
      'Only prices: announced before sales, the maker’s list price, the price in one shop on one day, or the level of the market (street).',
    ),
  seller: z.string().optional().describe('Only prices: who asked it, where not the maker.'),
  region: z.string().optional().describe('Only prices: country or region where it held.'),
  method: z.string().optional().describe('How it was measured, or the arithmetic.'),
  note: z.string().optional().describe('What one must know beside the value.'),
  sources: sourcesField.describe('Sources, strongest first.'),
  disputes: z.array(exportedDisputeSchema).optional().describe('Rival values that others give.'),
  seenOn: seenOnField,
  withdrawn: withdrawnField,
  address: addressField.describe('Address of the row on the data sheet.'),
});
export type ExportedFact = z.infer<typeof exportedFactSchema>;

/** Something known about a subject that is no single value. */
export const exportedStatementSchema = z.strictObject({
  id: z.string().describe('Id of the statement: subject and key joined by a full stop.'),
  ...subjectFields,
  topic: z.string().describe('Heading under which the data sheet lists it.'),
  text: z.string().describe('The statement.'),
  ...standingFields,
  note: z.string().optional().describe('What one must know beside it.'),
  seenOn: seenOnField,
  sources: sourcesField.describe('Sources, strongest first.'),
  address: addressField.describe('Address of the statement on the data sheet.'),
});
export type ExportedStatement = z.infer<typeof exportedStatementSchema>;

/** The subject itself, without what is known of it. */
export function exportSubject({ addressOf }: ExportContext, subject: Subject): ExportedSubject {
  const { id, title, aliases, kind, description, includes, versions, path } = subject;
  const address = addressOf(path);
  return { id, title, aliases, kind, description, includes, versions, address };
}

function valueParts({ value, range, unit, qualifier }: FigureValue) {
  return { value, low: range?.low, high: range?.high, unit, qualifier };
}

/** A fact with its printed value, the addresses of its sources and that of its row. */
export function exportFact(context: ExportContext, fact: Fact): ExportedFact {
  return {
    id: fact.id,
    subject: fact.subject,
    subjectTitle: context.knowledge.subjects.get(fact.subject)?.title ?? fact.subject,
    key: fact.key,
    label: fact.label,
    group: fact.group,
    property: fact.property,
    ...valueParts(fact),
    condition: fact.condition,
    text: plainSpaces(formatValue(fact)),
    observedOn: fact.observedOn,
    publishedOn: fact.publishedOn,
    verifiedOn: fact.verifiedOn,
    status: fact.status,
    offer: fact.offer,
    seller: fact.seller,
    region: fact.region,
    method: fact.method,
    note: fact.note,
    sources: exportSources(context, fact.sources),
    disputes: fact.disputes?.map((dispute) => ({
      ...valueParts(dispute),
      text: plainSpaces(formatFigure(dispute)),
      claimant: dispute.claimant,
      observedOn: dispute.observedOn,
      publishedOn: dispute.publishedOn,
      reason: dispute.reason,
      sources: exportSources(context, dispute.sources),
    })),
    seenOn: fact.seenOn,
    withdrawn: fact.withdrawn,
    address: context.addressOf(fact.rowPath),
  };
}

/** The statements about a subject, by id. */
export function exportStatements(context: ExportContext, subject: Subject): ExportedStatement[] {
  return Object.entries(subject.statements ?? {})
    .map(([key, { sources, ...statement }]) => ({
      id: `${subject.id}.${key}`,
      subject: subject.id,
      subjectTitle: subject.title,
      key,
      ...statement,
      sources: exportSources(context, sources),
      address: context.addressOf(rowPath(subject.path, key)),
    }))
    .sort(byId);
}
