/** The reader waits for it with a button pressed. */
const PATIENCE_IN_MS = 10_000;

/**
 * The text of a file of the site.
 *
 * @throws if it does not come, is not there, or takes longer than ten seconds
 */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_IN_MS) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  // Some hosts answer with a page where a file is missing.
  if (response.headers.get('content-type')?.startsWith('text/html') === true)
    throw new Error(`${address} is a page`);
  return response.text();
}
