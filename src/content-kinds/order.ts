/** Orders texts by code point, so that the order is the same on every machine. */
export const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders records by id. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  ascending(a.id, b.id);
