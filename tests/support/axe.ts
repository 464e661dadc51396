import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Where scripts are off, timers and tasks that pages ask for never come, but promises that a debugger
 * waits for do; axe then runs on these.
 */
const WITHOUT_TIMERS = `
  globalThis.queueMicrotask = (run) => void Promise.resolve().then(run);
  globalThis.setTimeout = (run, wait) => { if (!wait) queueMicrotask(run); return 0; };
`;

/**
 * What axe finds on a page: rule, first element and number of elements. axe comes in as a debugger's
 * expression, so the policy of the page stands as readers have it.
 */
export async function axeViolations(page: Page, hasScript = true): Promise<string[]> {
  if (!hasScript) await page.evaluate(WITHOUT_TIMERS);
  await page.evaluate(AXE);
  const { violations }: AxeResults = await page.evaluate(
    // What no finding is made of is not made: elements beside their words, and times.
    'axe.run(document, { resultTypes: ["violations"], elementRef: false, performanceTimer: false })',
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)} (${nodes.length})`,
  );
}
