import { defineConfig } from 'vitest/config';
import { keepResults } from './report/keep-results.ts';

/**
 * unit: pure code, no Astro, no disk, milliseconds. content: invariants over the real content/.
 * built-site: the finished site in dist form and in a real browser; its set-up builds the sites.
 */
export default defineConfig({
  test: {
    // A test waits for its browser most of the time; by default one processor would have no test.
    maxWorkers: '100%',
    reporters: [
      'default',
      ['json', { outputFile: 'node_modules/.cache/sparkpedia-tests/results.json' }],
      keepResults('node_modules/.cache/sparkpedia-tests/kept.json'),
    ],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Pure functions share nothing, so one worker without isolation is safe and starts fast.
          isolate: false,
          pool: 'threads',
          // A busy machine needs its time for the few that look at every record.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          // The whole content is read once by each worker, not by each file; no test changes it.
          isolate: false,
          // It is checked many times over; a busy machine needs its time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'built-site',
          include: ['tests/built-site/**/*.test.ts'],
          globalSetup: ['tests/support/build-test-sites.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
