import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../support/html-rules.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const SITES = [TEST_SITES.real];
const htmlFilesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => join(folder, name));

/** Checks files in as many threads as the machine has processors. */
async function faultsIn(files: readonly string[]): Promise<Record<string, string[]>> {
  const count = availableParallelism();
  const script = new URL('../support/html-worker.ts', import.meta.url);
  const shares = await Promise.all(
    Array.from(
      { length: count },
      (_, share) =>
        new Promise<[string, string[]][]>((resolve, reject) => {
          const worker = new Worker(script, {
            workerData: files.filter((_file, at) => at % count === share),
          });
          worker.on('message', resolve);
          worker.on('error', reject);
        }),
    ),
  );
  return Object.fromEntries(shares.flat());
}

describe('HTML', () => {
  it.each(SITES)(
    'is valid on every page of $folder',
    async ({ folder }) => {
      const files = htmlFilesOf(folder);
      expect(files.length).toBeGreaterThan(20);
      const found = Object.entries(await faultsIn(files));
      expect(
        found.slice(0, 20).map(([file, faults]) => [relative(folder, file), ...faults]),
      ).toEqual([]);
    },
    240_000,
  );

  it('that is wrong is found', async () => {
    expect(
      await htmlFaults('<!doctype html><html lang="en"><p><div></div></p></html>'),
    ).not.toEqual([]);
  });
});
