import type { HistoryRecord } from '../content-schemas/history-schema.ts';
import { type FigureValue, formatValue } from '../knowledge/format-value.ts';

/** A figure as it stood on some day. Old files do not fit the schema of today. */
export interface FigureState {
  readonly label: string;
  readonly value: string;
  readonly status: string;
  readonly sources: readonly string[];
}

/** Figures by id. */
export type Figures = ReadonlyMap<string, FigureState>;

/** The figures of a parsed fact file, as far as they can be read. */
export function figuresOf(subject: string, file: unknown): [string, FigureState][] {
  return Object.entries(objectOf(fieldOf(file, 'facts'))).map(([key, fact]) => [
    `${subject}.${key}`,
    {
      label: String(fieldOf(fact, 'label') ?? key),
      value: formatValue(objectOf(fact) as FigureValue).replaceAll('\u00A0', ' '),
      status: String(fieldOf(fact, 'status') ?? ''),
      sources: sourceIds(fieldOf(fact, 'sources')),
    },
  ]);
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const fieldOf = (value: unknown, name: string): unknown => objectOf(value)[name];

function sourceIds(sources: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(sources) ? sources : [];
  return list.map((one) => (typeof one === 'string' ? one : String(fieldOf(one, 'id')))).sort();
}

/** What differs between the figures of two days, dated with the later one. */
export function changesBetween(before: Figures, after: Figures, date: string): HistoryRecord[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((fact) => {
    const change = changeOf(before.get(fact), after.get(fact));
    return change === undefined ? [] : [{ id: `${date}.${fact}`, date, fact, ...change }];
  });
}

type Change = Omit<HistoryRecord, 'id' | 'date' | 'fact'>;

function changeOf(
  before: FigureState | undefined,
  after: FigureState | undefined,
): Change | undefined {
  if (after === undefined) return before && { label: before.label, was: before.value };
  if (before === undefined) return { is: after.value };
  const gone = before.sources.filter((id) => !after.sources.includes(id));
  const come = after.sources.filter((id) => !before.sources.includes(id));
  const change: Change = {
    ...(before.value !== after.value && { was: before.value, is: after.value }),
    ...(before.status !== after.status && { statusWas: before.status, statusIs: after.status }),
    ...(gone.length > 0 && { sourcesWere: gone }),
    ...(come.length > 0 && { sourcesAre: come }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

/**
 * The ledger with the changes that it lacks. What is written there stays, with its reasons; a change
 * that was noted before it was committed is not noted a second time.
 */
export function withChanges(
  ledger: readonly HistoryRecord[],
  changes: readonly HistoryRecord[],
): HistoryRecord[] {
  const known = new Set(ledger.map(({ id }) => id));
  const told = new Map<string, number>();
  for (const entry of ledger) told.set(saidBy(entry), (told.get(saidBy(entry)) ?? 0) + 1);
  const added = changes.filter((change) => {
    const left = told.get(saidBy(change)) ?? 0;
    if (left > 0) told.set(saidBy(change), left - 1);
    return left === 0 && !known.has(change.id);
  });
  const order = (a: HistoryRecord, b: HistoryRecord): number =>
    a.date === b.date ? (a.fact < b.fact ? -1 : 1) : a.date < b.date ? -1 : 1;
  return [...ledger, ...added].sort(order);
}

/** What an entry says apart from its day and reason. */
function saidBy({ id: _id, date: _date, why: _why, ...said }: HistoryRecord): string {
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}
