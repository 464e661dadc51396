/** Parameters by which the table of all runs is narrowed. */
const NARROWING = ['device', 'kind', 'model', 'engine', 'class'];

/**
 * Whether an address names a run, as `#b012-p` does, or narrows the table, as `?engine=vLLM` does.
 *
 * @param has whether the page itself has an anchor
 */
export function asksForRun(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  has: (anchor: string) => boolean,
): boolean {
  const parameters = new URLSearchParams(search);
  const namesRun = /^#[a-z]\d{2,3}(?:-[a-z0-9]+)*$/.test(hash) && !has(hash.slice(1));
  return namesRun || NARROWING.some((name) => parameters.has(name));
}
