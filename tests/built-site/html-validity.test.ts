import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { noteFigure } from '../support/figures.ts';
import { htmlFaults } from '../support/html-rules.ts';
import { isLong } from '../support/long.ts';
import { pagesInTurn } from '../support/rotation.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const { folder } = TEST_SITES.real;
/** All pages are some 75 s of a processor: each change tries a part, the long run all. */
const ONE_OF = 10;
const all = builtPages(folder).map(({ path }) => path);
const tried = isLong ? all : pagesInTurn(folder, all, ONE_OF);
const fileOf = (path: string): string => join(folder, path.replace(/\/$/, '/index.html'));

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
  it(
    `is valid on ${isLong ? 'every page' : `the hardest pages of each template, and one of ${ONE_OF} others in turn`}`,
    async () => {
      expect(tried.length).toBeGreaterThan(isLong ? 2500 : 250);
      const found = Object.entries(await faultsIn(tried.map(fileOf)));
      expect(
        found.slice(0, 20).map(([file, faults]) => [relative(folder, file), ...faults]),
      ).toEqual([]);
      noteFigure('valid-pages', tried.length, 'pages valid by html-validate');
    },
    isLong ? 1_200_000 : 240_000,
  );

  it('stays valid where script puts controls into use', async () => {
    const closed = builtPages(folder).filter(({ html }) => html.includes('<fieldset disabled>'));
    expect(closed.length).toBeGreaterThan(0);
    for (const { path, html } of closed) {
      const open = html.replaceAll('<fieldset disabled>', '<fieldset>');
      expect(await htmlFaults(open), path).toEqual([]);
    }
  });

  it('that is wrong is found', async () => {
    expect(
      await htmlFaults('<!doctype html><html lang="en"><p><div></div></p></html>'),
    ).not.toEqual([]);
  });
});
