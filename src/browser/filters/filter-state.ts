/** What a reader chose: name of a control → value; controls that narrow nothing are left out. */
export type FilterState = ReadonlyMap<string, string>;

/** A control, and the values that it offers. */
export interface KnownControl {
  readonly name: string;
  readonly values: readonly string[];
}

/** Reads the choice from the query of an address; names and values that no control has are passed over. */
export function readState(query: string, controls: readonly KnownControl[]): FilterState {
  const parameters = new URLSearchParams(query);
  const chosen = controls.flatMap(({ name, values }): [string, string][] => {
    const value = parameters.get(name) ?? '';
    return value !== '' && values.includes(value) ? [[name, value]] : [];
  });
  return new Map(chosen);
}

/** The query for a choice; parameters of others stay as they are. */
export function writeState(
  query: string,
  state: FilterState,
  controls: readonly KnownControl[],
): string {
  const parameters = new URLSearchParams(query);
  for (const { name } of controls) {
    const value = state.get(name);
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, value);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/**
 * Whether a row with these data attributes is among the chosen ones. An attribute may hold several
 * values, divided by “|”.
 */
export function isChosen(
  row: Readonly<Record<string, string | undefined>>,
  state: FilterState,
): boolean {
  return [...state].every(
    ([name, value]) => row[name] === value || row[name]?.split('|').includes(value),
  );
}
