import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { keepResults } from './report/keep-results.ts';

const TESTS = import.meta.dirname;
/** How a test file names the long run: by the variable, or by the helper that reads it. */
const HAS_LONG_PART = /env\['LONG'\]|support\/long\.ts/;

/** Files of the other projects of which a part runs here alone. */
const withLongPart = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.startsWith('long/'))
  .filter((name) => HAS_LONG_PART.test(readFileSync(join(TESTS, name), 'utf8')))
  .map((name) => `tests/${name}`);

/**
 * What takes minutes: other engines, load, pictures of pages, the Nu checker, and the long parts of
 * tests that are short in `npm test`.
 */
export default defineConfig({
  test: {
    name: 'long',
    include: ['tests/long/**/*.test.ts', ...withLongPart],
    globalSetup: ['tests/support/build-test-sites.ts', 'tests/support/prepare-long.ts'],
    env: { LONG: '1' },
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: '100%',
    reporters: [
      'default',
      ['json', { outputFile: 'node_modules/.cache/sparkpedia-tests/results-long.json' }],
      keepResults('node_modules/.cache/sparkpedia-tests/kept-long.json'),
    ],
  },
});
