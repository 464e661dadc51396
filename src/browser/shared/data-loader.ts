/**
 * A function that fetches the data of a page once and then gives the same answer.
 *
 * @param path address of the data, without the base path
 * @param isData whether a parsed answer is that data: another page could stand at the address
 * @returns takes the path that the site is served under, without a slash at its end; its promise
 *   fails if the data cannot be had, and the next call tries again
 */
export function dataLoader<Data>(
  path: string,
  isData: (answer: unknown) => answer is Data,
): (base: string) => Promise<Data> {
  let loading: Promise<Data> | undefined;
  return (base) => {
    loading ??= fetchData(base + path, isData).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** How long data may take, body and all. */
const PATIENCE_IN_MS = 20_000;

async function fetchData<Data>(
  address: string,
  isData: (answer: unknown) => answer is Data,
): Promise<Data> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_IN_MS) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const answer: unknown = await response.json();
  if (!isData(answer)) throw new Error(`${address} is not the data of this page`);
  return answer;
}
