/** How long code that a reader waits for may take. */
const PATIENCE_IN_MS = 10_000;

/** What is being loaded, if it comes while somebody may still wait for it; fails with it, or after ten seconds. */
export function inTime<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('It took too long')), PATIENCE_IN_MS);
  });
  return Promise.race([loading, tooLate]);
}
