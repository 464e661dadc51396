import { type HistoryRecord, historyFileSchema } from '../content-schemas/history-schema.ts';
import type { ListKind } from './kind.ts';
import { ascending } from './order.ts';

/**
 * What changed of figures, day by day: `content/history/<month>.yaml`. Figures and sources that are
 * gone are named there too, so no rule of uses is for them; `history-names-figures` is.
 */
export const history: ListKind<HistoryRecord> = {
  noun: 'change of a figure',
  place: { folder: 'history' },
  schema: historyFileSchema,
  schemaName: 'history',
  list: 'history',
  order: (a, b) => ascending(b.date, a.date) || ascending(a.fact, b.fact),
  verbatim: ['label', 'was', 'is'],
};
