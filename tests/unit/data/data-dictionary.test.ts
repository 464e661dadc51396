import { describe, expect, it } from 'vitest';
import { claimSchema } from '../../../src/content-schemas/claim-schema.ts';
import { correctionSchema } from '../../../src/content-schemas/correction-schema.ts';
import { eventSchema } from '../../../src/content-schemas/event-schema.ts';
import {
  disputeSchema,
  factSchema,
  statementSchema,
  subjectSchema,
} from '../../../src/content-schemas/fact-schema.ts';
import { formatSchema } from '../../../src/content-schemas/format-schema.ts';
import { modelSchema } from '../../../src/content-schemas/model-schema.ts';
import { referenceSchema } from '../../../src/content-schemas/reference-schema.ts';
import { runSchema } from '../../../src/content-schemas/run-schema.ts';
import { tableSchema } from '../../../src/content-schemas/table-schema.ts';
import { csvColumns } from '../../../src/exports/csv.ts';
import { dataDictionary } from '../../../src/exports/data-dictionary.ts';

const dictionary = new Map(dataDictionary().map((entry) => [entry.name, entry.fields]));
const namesOf = (name: string): string[] => (dictionary.get(name) ?? []).map((field) => field.name);

describe('the data dictionary', () => {
  it('gives every field of every kind a meaning and a type', () => {
    expect(dictionary.size).toBeGreaterThan(7);
    for (const [name, fields] of dictionary) {
      expect(fields.length, name).toBeGreaterThan(3);
      for (const field of fields) {
        expect(field.meaning, `${name}.${field.name}`).toMatch(/^[A-Z].{5,}\.$/);
        expect(field.type, `${name}.${field.name}`).toMatch(/^[a-z ]+$/);
      }
    }
  });

  // Ranges and nested records are exported flat, and what a subject knows as records of their own.
  it.each([
    ['fact', factSchema.shape, { range: ['low', 'high'] }],
    ['statement', statementSchema.shape, {}],
    ['subject', subjectSchema.shape, { facts: [], statements: [] }],
    [
      'reference',
      referenceSchema.shape,
      {
        archive: ['archiveUrl', 'archivedOn'],
        health: ['health', 'checkedOn'],
        pinned: ['isPinned', 'pinnedCommit', 'pinnedUrl'],
      },
    ],
    ['event', eventSchema.shape, {}],
    ['table', tableSchema.shape, {}],
    ['model', modelSchema.shape, {}],
    ['format', formatSchema.shape, {}],
    ['run', runSchema.shape, { range: ['low', 'high'], spread: ['spreadMedian', 'spreadCount'] }],
    ['claim', claimSchema.shape, {}],
    ['correction', correctionSchema.shape, {}],
  ])('leaves out no field that content files have: %s', (name, shape, renamed) => {
    const replaced: Readonly<Record<string, readonly string[]>> = renamed;
    const wanted = Object.keys(shape).flatMap((field) => replaced[field] ?? [field]);
    expect(namesOf(name)).toEqual(expect.arrayContaining(wanted));
  });

  it('describes parts of records too', () => {
    const wanted = Object.keys(disputeSchema.shape).filter((field) => field !== 'range');
    expect(namesOf('fact')).toEqual(
      expect.arrayContaining(wanted.map((field) => `disputes.${field}`)),
    );
    expect(namesOf('table')).toContain('rows.cells.text');
  });

  it('covers every column of the CSV files but the addresses of sources', () => {
    expect(csvColumns('facts').filter((column) => !namesOf('fact').includes(column))).toEqual([
      'sourceUrls',
    ]);
  });
});
