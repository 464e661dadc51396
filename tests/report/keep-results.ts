import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { PROJECT_FOLDER } from '../support/test-sites.ts';
import { KEPT_RESULTS, type KeptResults, mergeResults } from './kept-results.ts';

const resultsOf = (module: TestModule, at: string): KeptResults[string] => {
  const tests = [...module.children.allTests()].map((test) => {
    const { state } = test.result();
    return [test.fullName, { state: state === 'pending' ? 'skipped' : state, at }] as const;
  });
  const isBroken = module.errors().length > 0;
  return Object.fromEntries([
    ...tests,
    // A file that cannot be read, or whose set-up fails, has no test that could say so.
    ...(isBroken ? [['the file itself', { state: 'failed', at }] as const] : []),
  ]);
};

/**
 * A reporter that adds the results of a run to those of the runs before, in one file: tests that take
 * minutes run piece by piece, and `npm run report` counts all pieces.
 */
export function keepResults(file: string): Reporter {
  return {
    onTestRunEnd: (modules) => {
      const at = new Date().toISOString();
      const run = Object.fromEntries(
        modules.map((module) => [relative(PROJECT_FOLDER, module.moduleId), resultsOf(module, at)]),
      );
      const path = join(PROJECT_FOLDER, file);
      const before = existsSync(path)
        ? KEPT_RESULTS.parse(JSON.parse(readFileSync(path, 'utf8')))
        : {};
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(mergeResults(before, run)));
    },
  };
}
