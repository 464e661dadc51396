/** What a cell says for sorting. */
export interface SortKey {
  /** Unit of the value: values in different units are not compared, but stand apart. */
  readonly group: string;
  /** Undefined where it is not known. */
  readonly value: number | string | undefined;
}

export type SortOrder = 'ascending' | 'descending';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Compares two cells: what is not known last and groups in a fixed order, in both orders of values.
 *
 * @param first group that stands first: the one that most rows are in
 */
export function compareKeys(a: SortKey, b: SortKey, order: SortOrder, first = ''): number {
  const isUnknown = (key: SortKey): number => Number(key.value === undefined);
  return (
    isUnknown(a) - isUnknown(b) ||
    Number(b.group === first) - Number(a.group === first) ||
    collator.compare(a.group, b.group) ||
    compareValues(a.value, b.value) * (order === 'ascending' ? 1 : -1)
  );
}

/** The group that most of the known cells are in; of several the one that comes first. */
export function commonGroup(keys: readonly SortKey[]): string {
  const counts = new Map<string, number>();
  for (const { group, value } of keys)
    if (value !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  const [first = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return first[0];
}

function compareValues(a: SortKey['value'], b: SortKey['value']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** What the next press of a column’s button asks for; undefined is the order of the page. */
export function nextOrder(order: string | null): SortOrder | undefined {
  if (order === 'ascending') return 'descending';
  return order === 'descending' ? undefined : 'ascending';
}
