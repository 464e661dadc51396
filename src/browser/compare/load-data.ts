import { type CompareData, isCompareData } from './compare-data.ts';

let loading: Promise<CompareData> | undefined;

/**
 * The data of all devices, fetched once.
 *
 * @param base path that the site is served under, without a slash at its end
 * @throws if the data cannot be had; the next call tries again
 */
export function loadData(base: string): Promise<CompareData> {
  loading ??= fetchData(`${base}/compare/data.json`).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchData(address: string): Promise<CompareData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const answer: unknown = await response.json();
  if (!isCompareData(answer)) throw new Error(`${address} is not the data of the comparison`);
  return answer;
}
