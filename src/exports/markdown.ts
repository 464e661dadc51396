import {
  FACT_GROUP_WORDS,
  FACT_GROUPS,
  FACT_STATUS_WORDS,
} from '../content-schemas/vocabularies.ts';
import { formatDate } from '../knowledge/format-date.ts';
import {
  asOf,
  dateWords,
  observedAfterStatus,
  sourceDateWords,
} from '../knowledge/record-dates.ts';
import type { ExportedFact } from './fact-exports.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { ExportedEvent } from './record-exports.ts';
import type { ExportedSource } from './shared-fields.ts';

/** Numbers sources in the order in which they are asked for. */
type NumberOf = (sources: readonly ExportedSource[]) => string;

/** A subject as a Markdown document: facts by group, statements by topic, sources. */
export function subjectMarkdown(base: KnowledgeBase): string {
  const [subject] = base.subjects;
  return document(base, subject?.title ?? base.title, (numberOf) => [
    escapeMarkdown(subject?.description ?? ''),
    ...FACT_GROUPS.flatMap((group) => {
      const facts = base.facts.filter((fact) => fact.group === group);
      return facts.length === 0
        ? []
        : [`## ${FACT_GROUP_WORDS[group]}`, factTable(facts, numberOf)];
    }),
    ...[...new Set(base.statements.map(({ topic }) => topic))].flatMap((topic) => [
      `## ${escapeMarkdown(topic)}`,
      base.statements
        .filter((statement) => statement.topic === topic)
        .map(
          (statement) =>
            `- ${escapeMarkdown(statement.text)} (${FACT_STATUS_WORDS[statement.status]}, ${dateWords(statement, observedAfterStatus(statement), formatDate)}; sources ${numberOf(statement.sources)})${statement.note === undefined ? '' : ` ${escapeMarkdown(statement.note)}`}`,
        )
        .join('\n'),
    ]),
  ]);
}

function factTable(facts: readonly ExportedFact[], numberOf: NumberOf): string {
  return markdownTable(
    ['Property', 'Value', 'Status', 'Observed', 'Published', 'Checked', 'Note', 'Sources'],
    facts.map((fact) => [
      fact.label,
      fact.text,
      FACT_STATUS_WORDS[fact.status],
      fact.observedOn ?? '',
      fact.publishedOn ?? '',
      fact.verifiedOn,
      factNotes(fact, numberOf),
      numberOf(fact.sources),
    ]),
  );
}

function factNotes(fact: ExportedFact, numberOf: NumberOf): string {
  const rivals = (fact.disputes ?? []).map(
    ({ text, claimant, reason, sources }) =>
      `Also claimed: ${text}, ${claimant} (sources ${numberOf(sources)}).${reason === undefined ? '' : ` ${reason}`}`,
  );
  const parts = [fact.method, fact.note, ...rivals].filter((text) => text !== undefined);
  // Arithmetic ends without a full stop, and would run into the sentence that follows.
  return parts
    .map((text, index) => (index < parts.length - 1 && !/[.!?]$/.test(text) ? `${text}.` : text))
    .join(' ');
}

/** The prices as a Markdown document. */
export function pricesMarkdown(base: KnowledgeBase): string {
  return document(base, base.title, (numberOf) => [
    markdownTable(
      ['From or on', 'Product', 'What', 'Price', 'Offer', 'Seller', 'Region', 'Status', 'Sources'],
      base.facts.map((fact) => [
        asOf(fact),
        fact.subjectTitle,
        fact.label,
        fact.text,
        fact.offer ?? '',
        fact.seller ?? '',
        fact.region ?? '',
        FACT_STATUS_WORDS[fact.status],
        numberOf(fact.sources),
      ]),
    ),
  ]);
}

/** The timeline as a Markdown document. */
export function timelineMarkdown(base: KnowledgeBase): string {
  const dateOf = ({ date, precision }: ExportedEvent): string =>
    precision === 'approximate' ? `about ${date}` : date;
  return document(base, base.title, (numberOf) => [
    markdownTable(
      ['Date', 'Kind', 'What happened', 'Note', 'Sources'],
      base.events.map((event) => [
        dateOf(event),
        event.kind,
        event.text,
        event.note ?? '',
        numberOf(event.sources),
      ]),
    ),
  ]);
}

/** A table as a Markdown document; its cells carry the numbers of their sources in brackets. */
export function tableMarkdown(base: KnowledgeBase): string {
  return document(base, base.title, (numberOf) =>
    base.tables.flatMap(({ rowHeading, columns, rows, note }) => [
      markdownTable(
        [rowHeading, ...columns],
        rows.map(({ label, cells }) => [
          label,
          ...cells.map(({ text, sources }) =>
            sources.length === 0 ? text : `${text} [${numberOf(sources)}]`,
          ),
        ]),
      ),
      escapeMarkdown(note ?? ''),
    ]),
  );
}

function document(
  base: KnowledgeBase,
  title: string,
  write: (numberOf: NumberOf) => readonly string[],
): string {
  const numbers = new Map<string, number>();
  const blocks = write((sources) => {
    for (const { id } of sources) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return [...new Set(sources.map(({ id }) => numbers.get(id)))].join(', ');
  });
  const references = new Map(base.references.map((reference) => [reference.id, reference]));
  const sources = [...numbers].flatMap(([id, number]) => {
    const reference = references.get(id);
    if (reference === undefined) return [];
    const { title: name, url, publisher } = reference;
    const by = [publisher, sourceDateWords(reference, formatDate)].filter(Boolean).join(', ');
    return [`${number}. [${escapeMarkdown(name)}](<${url}>), ${escapeMarkdown(by)}`];
  });
  const edition = base.edition === undefined ? '' : `Edition of ${formatDate(base.edition)}. `;
  const credits = base.credits.map(
    ({ publisher, licence, url }) =>
      ` Some figures: [${escapeMarkdown(publisher)}](<${url}>), ${licence}.`,
  );
  return `${[
    `# ${escapeMarkdown(title)}`,
    ...blocks,
    ...(sources.length === 0 ? [] : ['## Sources', sources.join('\n')]),
    `${edition}Credit: ${base.credit}.${credits.join('')}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Keeps characters of a text from acting as Markdown; line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
