import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { referencesCsl } from '../../src/exports/bibliography-files.ts';
import { type Citation, citationFile } from '../../src/exports/citation.ts';
import { exportReference } from '../../src/exports/record-exports.ts';
import {
  citedPages,
  pageCitation,
  recordCitations,
  recordPages,
} from '../../src/twins/citations.ts';
import { readRis } from '../support/read-ris.ts';
import { REAL } from '../support/real-content.ts';

const SCHEMA: Record<string, unknown> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/csl/csl-data.json'), 'utf8'),
);
// The schema lists types as alternatives, which strict mode takes for a slip.
const isCsl = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

const site = {
  siteName: 'Sparkpedia',
  language: 'en',
  reportUrl: 'https://example.org/report?id={id}',
  fullAddress: (path: string) => `https://example.org/sub${path}`,
};
const pages = citedPages(REAL).flatMap((path) => pageCitation(REAL, path, site) ?? []);

/** The citations of each file: one of a page, or all of the records on it. */
const FILES: Readonly<Record<string, readonly (readonly Citation[])[]>> = {
  pages: pages.map((one) => [one]),
  records: recordPages(REAL).map((path) => recordCitations(REAL, path, site)),
};

/** What is compared of an entry of CSL-JSON. */
const entrySchema = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string(),
    author: z.array(z.object({ literal: z.string() })),
    issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
    URL: z.string(),
    version: z.string(),
    language: z.string(),
    note: z.string(),
  }),
);
const entriesOf = (citations: readonly Citation[]) =>
  entrySchema.parse(JSON.parse(citationFile(citations, 'json')));

describe.each(Object.entries(FILES))('the files that cite %s', (_kind, files) => {
  it('are there, and name every record once', () => {
    const keys = files.flat().map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(300);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are CSL-JSON by its own schema', () => {
    for (const citations of files) {
      const file: unknown = JSON.parse(citationFile(citations, 'json'));
      expect(isCsl(file) ? [] : isCsl.errors, citations[0]?.key).toEqual([]);
    }
  });

  it('are BibTeX that reads back as the CSL-JSON', () => {
    for (const citations of files) {
      const read: unknown = new Cite(citationFile(citations, 'bib')).data;
      const wanted = entriesOf(citations).map(({ id, title, author, issued, URL, note }) => ({
        'citation-key': id,
        title,
        author: author.map(({ literal }) => ({ family: literal })),
        ...(issued !== undefined && { issued }),
        URL,
        note,
      }));
      expect(read, citations[0]?.key).toMatchObject(wanted);
    }
  });

  it('are RIS that reads back as the CSL-JSON', () => {
    for (const citations of files) {
      const read = readRis(citationFile(citations, 'ris')).map((entry) =>
        ['ID', 'TI', 'AU', 'ET', 'LA', 'UR', 'N1'].map((tag) => entry.get(tag)),
      );
      const wanted = entriesOf(citations).map((entry) => [
        entry.id,
        entry.title,
        entry.author[0]?.literal,
        entry.version,
        entry.language,
        entry.URL,
        entry.note,
      ]);
      expect(read, citations[0]?.key).toEqual(wanted);
    }
  });
});

it('the file of all sources is CSL-JSON by the same schema', () => {
  const context = { knowledge: REAL, siteName: 'Sparkpedia', siteAddress: undefined };
  const references = [...REAL.references.values()].map((reference) =>
    exportReference({ ...context, addressOf: site.fullAddress }, reference),
  );
  const file: unknown = JSON.parse(referencesCsl(references));
  expect(isCsl(file) ? [] : isCsl.errors).toEqual([]);
  expect(file).toHaveLength(REAL.references.size);
});

it('the schema is one that can say no', () => {
  const [page] = pages;
  const entries = entriesOf(page === undefined ? [] : [page]);
  expect(isCsl(entries.map((entry) => ({ ...entry, type: 'encyclopedia' })))).toBe(false);
  expect(isCsl(entries.map((entry) => ({ ...entry, revision: 'x' })))).toBe(false);
});
