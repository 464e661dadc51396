/** What a cell says for sorting. */
export interface SortKey {
  /** Unit of the value: values in different units are not compared, but stand apart. */
  readonly group: string;
  /** Undefined where it is not known. */
  readonly value: number | string | undefined;
}

export type SortOrder = 'ascending' | 'descending';

/** The unit that most rows have, and that therefore stands first. */
const FIRST_GROUP = 'tokens/s';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares two cells: groups in a fixed order, what is not known last, in both orders. */
export function compareKeys(a: SortKey, b: SortKey, order: SortOrder): number {
  const isUnknown = (key: SortKey): number => Number(key.value === undefined);
  return (
    isUnknown(a) - isUnknown(b) ||
    Number(b.group === FIRST_GROUP) - Number(a.group === FIRST_GROUP) ||
    collator.compare(a.group, b.group) ||
    compareValues(a.value, b.value) * (order === 'ascending' ? 1 : -1)
  );
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
