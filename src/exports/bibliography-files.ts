import '@citation-js/plugin-bibtex';
import { Cite, type CSL, type CSLDate, plugins } from '@citation-js/core';
import { REFERENCE_ACCESS_WORDS } from '../content-schemas/vocabularies.ts';
import type { ExportedReference } from './record-exports.ts';

// Our ids are the keys of the entries, so that a text that cites them keeps working. The check of
// labels would take the hyphens out of them.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** Words that stand where a source names no author; a bibliography must not print them as one. */
const NO_NAMES = new Set([
  'unknown',
  'several',
  'user report',
  'users',
  'forum user',
  'contributor',
  'contributors',
  'community submitter',
]);

/** The references as CSL-JSON. */
export function referencesCsl(references: readonly ExportedReference[]): string {
  const items = references.map((reference) => ({
    ...cslItem(reference),
    // Styles print the name of the site that a page belongs to; for CSL that is the container.
    'container-title': reference.publisher,
    note: noteOf(reference),
  }));
  return `${new Cite(items).format('data')}\n`;
}

/** The references as BibTeX, or as BibLaTeX, which keeps the day of a date. */
export function referencesBib(
  references: readonly ExportedReference[],
  dialect: 'bibtex' | 'biblatex',
): string {
  // An annotation: bibliographies print a note, but not this.
  const items = references.map((r) => ({ ...cslItem(r), annote: noteOf(r) }));
  return `${new Cite(items).format(dialect).trimEnd()}\n`;
}

/**
 * The references as RIS. Written here: the library's plugin (0.8.2) breaks addresses at 70
 * characters, cuts ids to 20, and puts the date of access where programs do not look for it.
 */
export function referencesRis(references: readonly ExportedReference[]): string {
  return references
    .map((reference) => {
      const { id, title, publisher, readOn, url } = reference;
      const issued = reference.publishedOn ?? reference.changedOn;
      const fields: readonly (readonly [string, string | undefined])[] = [
        ['TY', 'ELEC'],
        ['ID', id],
        ['TI', title],
        ['AU', authorOf(reference)],
        ['PB', publisher],
        ['PY', issued?.slice(0, 4)],
        ['DA', issued && risDate(issued)],
        ['UR', url],
        ['Y2', readOn && risDate(readOn)],
        ['N1', noteOf(reference)],
      ];
      const lines = fields.flatMap(([tag, value]) =>
        // A field is one line.
        value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`],
      );
      return [...lines, 'ER  - ', ''].join('\r\n');
    })
    .join('');
}

/** A date of RIS, "YYYY/MM/DD/", where unknown parts are empty: 2026-03 → "2026/03//". */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

function cslItem(reference: ExportedReference): CSL {
  const { id, title, publisher, readOn, url } = reference;
  const issued = reference.publishedOn ?? reference.changedOn;
  const author = authorOf(reference);
  return {
    id,
    type: 'webpage',
    title,
    publisher,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(issued !== undefined && { issued: cslDate(issued) }),
    ...(readOn !== undefined && { accessed: cslDate(readOn) }),
    URL: url,
  };
}

function authorOf({ author }: ExportedReference): string | undefined {
  return author === undefined || NO_NAMES.has(author) ? undefined : author;
}

/** Year, month and day, as far as they are known. */
function cslDate(date: string): CSLDate {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { 'date-parts': [[year]] };
  return { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] };
}

function noteOf({ access, licence, note }: ExportedReference): string {
  return [
    `Seen: ${REFERENCE_ACCESS_WORDS[access]}.`,
    licence && `Licence of the figures: ${licence}.`,
    note,
  ]
    .filter(Boolean)
    .join(' ');
}
