/** A choice by which a reader narrows a list, with how many rows each option leaves. */
export interface FilterControl {
  /** Name in the address, and of the data attribute of the rows. */
  readonly name: string;
  readonly label: string;
  /** Words of the option that narrows nothing. */
  readonly allWords: string;
  readonly options: readonly FilterOption[];
}

export interface FilterOption {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/** Counts how many rows have each value; values that no row has are left out. */
export function filterOptions(
  values: readonly string[],
  order: readonly { readonly value: string; readonly words: string }[],
): FilterOption[] {
  return order
    .map(({ value, words }) => ({
      value,
      words,
      count: values.filter((other) => other === value).length,
    }))
    .filter(({ count }) => count > 0);
}

/** What is said of the outcome: "All 31 prices", "1 of 31 prices", "No price of 31". */
export function countWords(shown: number, total: number, one: string, many: string): string {
  if (shown === total) return `All ${total} ${many}`;
  return shown === 0 ? `No ${one} of ${total}` : `${shown} of ${total} ${many}`;
}
