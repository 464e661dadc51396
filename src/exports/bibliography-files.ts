import type { CSL } from '@citation-js/core';
import { REFERENCE_ACCESS_WORDS } from '../content-schemas/vocabularies.ts';
import { cslDate, risDate, risEntry, writeBib, writeCsl } from './bibliography-syntax.ts';
import type { ExportedReference } from './record-exports.ts';

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
  return writeCsl(items);
}

/** The references as BibTeX, or as BibLaTeX, which keeps the day of a date. */
export function referencesBib(
  references: readonly ExportedReference[],
  dialect: 'bibtex' | 'biblatex',
): string {
  // An annotation: bibliographies print a note, but not this.
  const items = references.map((r) => ({ ...cslItem(r), annote: noteOf(r) }));
  return writeBib(items, dialect);
}

/** The references as RIS. */
export function referencesRis(references: readonly ExportedReference[]): string {
  return references
    .map((reference) => {
      const { id, title, publisher, readOn, url } = reference;
      const issued = reference.publishedOn ?? reference.changedOn;
      return risEntry([
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
      ]);
    })
    .join('');
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

function noteOf({ access, licence, note }: ExportedReference): string {
  return [
    `Seen: ${REFERENCE_ACCESS_WORDS[access]}.`,
    licence && `Licence of the figures: ${licence}.`,
    note,
  ]
    .filter(Boolean)
    .join(' ');
}
