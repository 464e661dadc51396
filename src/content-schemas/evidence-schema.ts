import { z } from 'zod';
import { calendarDate } from './dates.ts';
import { slugSchema } from './fact-schema.ts';
import { seenOnSchema } from './seen-on-schema.ts';

/** Who speaks in a piece of evidence, strongest first. */
export const EVIDENCE_KINDS = [
  'maker-document',
  'maker-staff',
  'project-document',
  'project-maintainer',
  'measurement',
  'user-report',
  'press',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Who speaks, for readers. */
export const EVIDENCE_KIND_WORDS: Readonly<Record<EvidenceKind, string>> = {
  'maker-document': 'document of the maker of the machine',
  'maker-staff': 'staff of the maker, in a thread',
  'project-document': 'document or merged change of the software',
  'project-maintainer': 'maintainer of the software',
  measurement: 'measurement with method',
  'user-report': 'report of a user',
  press: 'press report',
};

/** One source and what it shows. */
export const evidenceSchema = z.strictObject({
  source: slugSchema.describe('Id of a reference.'),
  at: z.string().min(1).optional().describe('Place in it: a comment, a table, a section.'),
  kind: z.enum(EVIDENCE_KINDS).describe('Who speaks.'),
  supports: z.string().min(1).describe('What it shows, in our own words.'),
  observedOn: calendarDate
    .optional()
    .describe('When it was seen or measured, where the source tells that apart from its own date.'),
  seenOn: seenOnSchema
    .optional()
    .describe('The machine on which it was seen, where the source says so.'),
});

/** At least one piece of evidence. */
export const evidenceList = z
  .array(evidenceSchema)
  .min(1, { error: 'is empty: what no source shows is not published' });

/** A sentence of a list and the references that it rests on. */
export const sourcedTextSchema = z.strictObject({
  text: z.string().min(1).describe('The sentence.'),
  sources: z
    .array(slugSchema)
    .min(1, { error: 'is empty: name at least one reference with an address' })
    .describe('References that say so.'),
});

export type EvidenceRecord = z.infer<typeof evidenceSchema>;
export type SourcedText = z.infer<typeof sourcedTextSchema>;
