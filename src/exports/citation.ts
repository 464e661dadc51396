import type { CSL } from '@citation-js/core';
import { formatDate } from '../knowledge/format-date.ts';
import { cslDate, risDate, risEntry, writeBib, writeCsl } from './bibliography-syntax.ts';

/** What is cited of this site: a page, or one record on it, a figure, a run or a checked claim. All formats are made from this record. */
export interface Citation {
  /** Key in a bibliography: "sparkpedia-wiki-kv-cache", or the id of a figure after the name of the site. */
  readonly key: string;
  readonly title: string;
  /** Name of the site: what holds the page, and the organisation that answers for it. */
  readonly siteName: string;
  /** Digest of what the page says: the version that is cited. */
  readonly revision: string;
  /** Day on which the page last changed ("2026-11-20"); undefined where no record names one. */
  readonly changedOn: string | undefined;
  /** Day for which the whole site speaks. */
  readonly asOf: string | undefined;
  /** Full address; undefined where it is not known where the site is published. */
  readonly address: string | undefined;
  readonly language: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Path of the page, or id of the record. */
  readonly id: string;
  /** The value of a figure or run as printed, the verdict on a claim; empty for pages. */
  readonly value: string;
  /** Where an error in it is reported; undefined where the site takes no reports. */
  readonly reportAddress: string | undefined;
  /** What must go with a record or a problem, each a sentence. Empty for other pages. */
  readonly statements: readonly string[];
}

/** A citation that does not say yet where its errors are reported. */
export type BareCitation = Omit<Citation, 'reportAddress'>;

/** Formats in which a citation is handed out, each with the ending of its file. */
export const CITATION_FORMATS = {
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex' },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems' },
  json: { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
} as const;
export type CitationFormat = keyof typeof CITATION_FORMATS;
export const CITATION_ENDINGS = ['bib', 'ris', 'json'] as const satisfies CitationFormat[];

/** The citation as plain text: one sentence for a page; the record and what goes with it come before. */
export function citationText(citation: Citation): string {
  const { title, siteName, address, licence, statements } = citation;
  const parts = [
    siteName,
    `“${title}”`,
    ...versionWords(citation),
    address ?? NO_ADDRESS,
    licence.name,
  ];
  return [...statements, `${parts.join(', ')}.`].join(' ');
}

/** Stands where the address would: a guess would lead readers astray. */
const NO_ADDRESS = 'address not known to this copy of the site';

function versionWords({ changedOn, revision, asOf }: Citation): string[] {
  return [
    ...(changedOn === undefined ? [] : [`last changed ${formatDate(changedOn)}`]),
    `revision ${revision}`,
    ...(asOf === undefined ? [] : [`as of ${formatDate(asOf)}`]),
  ];
}

/** Citations as one file of a format. */
export function citationFile(citations: readonly Citation[], format: CitationFormat): string {
  if (format === 'ris') return citations.map(risOf).join('');
  if (format === 'bib') return writeBib(citations.map(cslOf), 'bibtex');
  // The text is ours; programs that read the rest pass over what is custom.
  return writeCsl(
    citations.map((citation) => ({ ...cslOf(citation), custom: customOf(citation) })),
  );
}

/** What the dialog shows, beside the entry itself. */
const customOf = (citation: Citation) => ({
  text: citationText(citation),
  version: `${capital(versionWords(citation).join(', '))}.`,
  ...(citation.reportAddress !== undefined && { report: citation.reportAddress }),
});

function cslOf(citation: Citation): CSL {
  const { key, title, siteName, changedOn, revision, language, address } = citation;
  return {
    id: key,
    type: 'entry-encyclopedia',
    title,
    author: [{ literal: siteName }],
    'container-title': siteName,
    publisher: siteName,
    ...(changedOn !== undefined && { issued: cslDate(changedOn) }),
    version: revision,
    language,
    ...(address !== undefined && { URL: address }),
    note: noteOf(citation),
  };
}

function risOf(citation: Citation): string {
  const { key, title, siteName, changedOn, revision, language, address } = citation;
  return risEntry([
    ['TY', 'ENCYC'],
    ['ID', key],
    ['TI', title],
    ['T2', siteName],
    ['AU', siteName],
    ['PB', siteName],
    ['PY', changedOn?.slice(0, 4)],
    ['DA', changedOn && risDate(changedOn)],
    ['ET', revision],
    ['LA', language],
    ['UR', address],
    ['N1', noteOf(citation)],
  ]);
}

/** What the formats have no field for. BibTeX has none for a version either. */
function noteOf(citation: Citation): string {
  const { licence, address, statements } = citation;
  const version = capital(versionWords(citation).join(', '));
  return [
    ...statements,
    `${version}.`,
    ...(address === undefined ? [`${capital(NO_ADDRESS)}.`] : []),
    `${licence.name}, ${licence.url}`,
  ].join(' ');
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
