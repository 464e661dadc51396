import { z } from 'zod';
import type { ClaimRecord } from '../content-schemas/claim-schema.ts';
import type { CorrectionRecord } from '../content-schemas/correction-schema.ts';
import { calendarDate, calendarDay } from '../content-schemas/dates.ts';
import type { EventRecord } from '../content-schemas/event-schema.ts';
import type { CellRecord } from '../content-schemas/table-schema.ts';
import {
  DATE_PRECISIONS,
  EVENT_KINDS,
  HEALTH_STATES,
  REFERENCE_ACCESSES,
  REFERENCE_KINDS,
  VERDICTS,
} from '../content-schemas/vocabularies.ts';
import { formatValue } from '../knowledge/format-value.ts';
import type { Reference, Table } from '../knowledge/knowledge-records.ts';
import { referencePath, SITE_PATHS } from '../knowledge/site-paths.ts';
import { type ExportContext, exportSources, plainSpaces } from './export-context.ts';
import { addressField, ownAddress, seenOnField, sourcesField } from './shared-fields.ts';

/** One source. */
export const exportedReferenceSchema = z.strictObject({
  id: z.string().describe('Id of the reference.'),
  title: z.string().describe('Title of the source.'),
  publisher: z.string().describe('Who published it.'),
  author: z.string().optional().describe('Who wrote it, as the source names them.'),
  publishedOn: calendarDate.optional().describe('When it was published, as far as it says so.'),
  changedOn: calendarDate.optional().describe('When its owner last changed it, where known.'),
  url: z.url().describe('Address of the source.'),
  kind: z
    .enum(REFERENCE_KINDS)
    .describe('Who speaks: the maker, a measurement, the press, an analysis, users, or a digest.'),
  access: z
    .enum(REFERENCE_ACCESSES)
    .describe('How far it was seen: its text was read, it is known restated, or only listed.'),
  readOn: calendarDay.optional().describe('Day on which the page was opened on the web.'),
  isPinned: z
    .boolean()
    .optional()
    .describe(
      'Only of pages that their owners rewrite: whether it is known which version was read.',
    ),
  pinnedCommit: z.string().optional().describe('Commit of the version that was read.'),
  pinnedUrl: z.url().optional().describe('Address of the version that was read.'),
  archiveUrl: z.url().optional().describe('Address of a copy that stays.'),
  archivedOn: calendarDay.optional().describe('Day of that copy.'),
  health: z
    .enum(HEALTH_STATES)
    .optional()
    .describe('What the last check of the address found; absent while it was never checked.'),
  checkedOn: calendarDay.optional().describe('Day of that check.'),
  movedTo: z.url().optional().describe('Where the page has moved to.'),
  licence: z.string().optional().describe('Licence of its figures, where one asks for credit.'),
  note: z.string().optional().describe('What one should know of the source.'),
  address: addressField.describe('Address of its page on this site.'),
});
export type ExportedReference = z.infer<typeof exportedReferenceSchema>;

/** A dated event. */
export const exportedEventSchema = z.strictObject({
  id: z.string().describe('Id of the event.'),
  date: calendarDate.describe('When it happened: year, month or day.'),
  precision: z.enum(DATE_PRECISIONS).describe('How exactly the date is known.'),
  kind: z.enum(EVENT_KINDS).describe('What the event is about.'),
  text: z.string().describe('What happened.'),
  note: z.string().optional().describe('Doubts about the date or the event.'),
  seenOn: seenOnField,
  sources: sourcesField.describe('Sources, strongest first.'),
  address: addressField.describe('Address of the event in the timeline.'),
});
export type ExportedEvent = z.infer<typeof exportedEventSchema>;

/** A statement in circulation that was checked. */
export const exportedClaimSchema = z.strictObject({
  id: z.string().describe('Id of the claim.'),
  section: z.string().describe('Heading under which it is listed.'),
  claim: z.string().describe('The statement that circulates.'),
  verdict: z.enum(VERDICTS).describe('Whether it holds.'),
  instead: z.string().optional().describe('What is right.'),
  evidence: z.string().describe('What the verdict rests on.'),
  facts: z.array(z.string()).optional().describe('Ids of the facts with the right values.'),
  said: ownAddress.optional().describe('Address of the passage that says it right.'),
  pattern: z
    .string()
    .optional()
    .describe('Regular expression, without regard to case, that finds the wrong statement.'),
  sources: sourcesField.describe('Sources of the verdict.'),
  address: addressField.describe('Address of the claim among the corrections.'),
});
export type ExportedClaim = z.infer<typeof exportedClaimSchema>;

/** An error of this encyclopedia that was put right. */
export const exportedCorrectionSchema = z.strictObject({
  id: z.string().describe('Id of the correction.'),
  date: calendarDay.describe('Day on which it was put right.'),
  wrong: z.string().describe('What was wrong.'),
  right: z.string().describe('What is right.'),
  since: calendarDate.describe('Since when the error stood.'),
  reportedBy: z.string().optional().describe('Who reported it.'),
  facts: z.array(z.string()).optional().describe('Ids of the facts with the right values.'),
  said: ownAddress.optional().describe('Address of the passage that says it right.'),
  address: addressField.describe('Address of the entry in the log of corrections.'),
});
export type ExportedCorrection = z.infer<typeof exportedCorrectionSchema>;

const exportedCellSchema = z.strictObject({
  text: z.string().describe('The cell as printed.'),
  facts: z.array(z.string()).optional().describe('Ids of the facts that the cell shows.'),
  url: z.url().optional().describe('Page that the words of the cell lead to.'),
  sources: sourcesField.describe('Sources of the cell; of a fact, the strongest.'),
});

/** A comparison or an overview. */
export const exportedTableSchema = z.strictObject({
  id: z.string().describe('Id of the table.'),
  caption: z.string().describe('Caption.'),
  rowHeading: z.string().describe('Heading of the first column.'),
  columns: z.array(z.string()).describe('Headings of the other columns.'),
  rows: z
    .array(
      z.strictObject({
        label: z.string().describe('Heading of the row.'),
        cells: z.array(exportedCellSchema).describe('One cell for each of the columns.'),
      }),
    )
    .describe('The rows, in order.'),
  note: z.string().optional().describe('Note below the table.'),
  address: addressField.describe('Address of the table among the data.'),
});
export type ExportedTable = z.infer<typeof exportedTableSchema>;

/** A source, with the address of its page here. */
export function exportReference(context: ExportContext, reference: Reference): ExportedReference {
  const { id, title, publisher, author, url, kind, access, readOn, pinned } = reference;
  const version = pinned === 'unknown' ? undefined : pinned;
  return {
    id,
    title,
    publisher,
    author,
    publishedOn: reference.publishedOn,
    changedOn: reference.changedOn,
    url,
    kind,
    access,
    readOn,
    isPinned: pinned && pinned !== 'unknown',
    pinnedCommit: version?.commit,
    pinnedUrl: version?.url,
    archiveUrl: reference.archive?.url,
    archivedOn: reference.archive?.date,
    health: reference.health?.state,
    checkedOn: reference.health?.checkedOn,
    movedTo: reference.health?.movedTo,
    licence: reference.licence,
    note: reference.note,
    address: context.addressOf(referencePath(id)),
  };
}

/** An event, with the addresses of its sources. */
export function exportEvent(context: ExportContext, event: EventRecord): ExportedEvent {
  const { id, date, precision, kind, text, note, seenOn } = event;
  const sources = exportSources(context, event.sources);
  const address = context.addressOf(`${SITE_PATHS.timeline}#e-${id}`);
  return { id, date, precision, kind, text, note, seenOn, sources, address };
}

/** A claim, with the addresses of its sources and of the passage that says it right. */
export function exportClaim(context: ExportContext, claim: ClaimRecord): ExportedClaim {
  const { id, section, claim: text, verdict, instead, evidence, facts, pattern } = claim;
  return {
    id,
    section,
    claim: text,
    verdict,
    instead,
    evidence,
    facts,
    said: claim.said && context.addressOf(claim.said),
    pattern,
    sources: exportSources(context, claim.sources ?? []),
    address: context.addressOf(`${SITE_PATHS.corrections}#${id}`),
  };
}

/** An entry of the log of our own corrections. */
export function exportCorrection(
  { addressOf }: ExportContext,
  correction: CorrectionRecord,
): ExportedCorrection {
  const { id, date, wrong, right, since, reportedBy, facts, said } = correction;
  const address = addressOf(`${SITE_PATHS.corrections}#log-${id}`);
  return {
    id,
    date,
    wrong,
    right,
    since,
    reportedBy,
    facts,
    said: said && addressOf(said),
    address,
  };
}

/** Anchor of a table in the list of tables on the page of the data. */
export const tableAnchor = (id: string): string => `table-${id}`;

/** A table with its cells as printed. */
export function exportTable(context: ExportContext, table: Table): ExportedTable {
  const { id, caption, rowHeading, columns, note } = table;
  return {
    id,
    caption,
    rowHeading,
    columns,
    rows: table.rows.map(({ label, cells }) => ({
      label,
      cells: cells.map((cell) => exportCell(context, cell)),
    })),
    note,
    address: context.addressOf(`${SITE_PATHS.data}#${tableAnchor(id)}`),
  };
}

function exportCell(context: ExportContext, cell: CellRecord) {
  if ('text' in cell) {
    const { text, url } = cell;
    return { text, url, sources: exportSources(context, cell.sources ?? []) };
  }
  const facts = cell.facts.flatMap((id) => context.knowledge.facts.get(id) ?? []);
  const values = facts.map((fact) => plainSpaces(formatValue(fact))).join(cell.join ?? ', ');
  return {
    text: [values, cell.note].filter(Boolean).join(' '),
    facts: cell.facts,
    sources: exportSources(
      context,
      facts.flatMap(({ sources }) => sources.slice(0, 1)),
    ),
  };
}
