import { type NoteRecord, notesSchema } from '../content-schemas/note-schema.ts';
import { addressOf, type ListKind } from './kind.ts';
import { ascending } from './order.ts';

/** Notes on changes of pages, by whoever made them: `content/notes.yaml`. */
export const notes: ListKind<NoteRecord> = {
  noun: 'note on a change',
  place: { file: 'notes.yaml' },
  schema: notesSchema,
  schemaName: 'notes',
  list: 'notes',
  order: (a, b) => ascending(b.date, a.date),
  addresses: (owner) => addressOf(owner, ['page'], owner.record.page),
};
