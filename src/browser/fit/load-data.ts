import { type FitData, isFitData } from '../../page-models/fit-data.ts';

let loading: Promise<FitData> | undefined;

/**
 * What answers are made from, fetched once.
 *
 * @param base path that the site is served under, without a slash at its end
 * @throws if it cannot be had; the next call tries again
 */
export function loadData(base: string): Promise<FitData> {
  loading ??= fetchData(`${base}/fit/data.json`).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchData(address: string): Promise<FitData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const answer: unknown = await response.json();
  if (!isFitData(answer)) throw new Error(`${address} is not the data of this page`);
  return answer;
}
